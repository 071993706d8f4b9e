/** Only in the build of `npm run bench`: what a route costs that does nothing. */
export function PUT() {
  return Response.json({})
}
