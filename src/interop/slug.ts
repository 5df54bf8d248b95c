/** A name as an id: `Café Ørsted News` becomes `cafe-rsted-news`. Empty where no letter of it is in ASCII. */
export const slug = (name: string): string =>
  (
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join('-')
