/**
 * A language tag, well formed by RFC 5646 (BCP 47), section 2.1.
 * Languages of four letters and more are left out: none is registered, and they would let `english` through.
 * So are the irregular grandfathered tags, which are all replaced.
 * Subtags of one sort are at most nine, so that no length of input exhausts a regular expression's stack.
 */
export const LANGUAGE_TAG =
  /^(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,9}(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8}){1,9}){0,9}(?:-[xX](?:-[A-Za-z0-9]{1,8}){1,9})?|[xX](?:-[A-Za-z0-9]{1,8}){1,9})$/u
