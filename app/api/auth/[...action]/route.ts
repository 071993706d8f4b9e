export { authEndpoint as GET, authEndpoint as POST } from '@/lib/server/auth'
