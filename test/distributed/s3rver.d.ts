declare module '@20minutes/s3rver' {
  /** A server of buckets that are folders; it knows the one account `S3RVER` with the secret `S3RVER`. */
  export default class S3rver {
    constructor(options: {
      readonly address: string
      readonly port: number
      readonly directory: string
      readonly silent: boolean
      readonly configureBuckets: readonly { readonly name: string }[]
    })
    run(): Promise<{ readonly address: string; readonly port: number }>
    close(): Promise<void>
  }
}
