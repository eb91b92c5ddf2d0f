/** A file built into the page as a `data:` address (base64). */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
