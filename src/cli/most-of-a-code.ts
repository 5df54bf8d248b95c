/** As many findings of a code as anybody reads in one article. */
export const MOST_OF_A_CODE = 200
