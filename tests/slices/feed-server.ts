/** A web server on this computer that answers as the test wants it to, well or badly, over real sockets. */
import { once } from 'node:events'
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Certificate } from './certificate.ts'

export type Respond = (request: IncomingMessage, response: ServerResponse, socket: Socket) => void

export interface FeedServer {
  readonly origin: string
  readonly host: string
  /** What was asked, in order. */
  readonly asked: readonly { readonly url: string; readonly headers: IncomingHttpHeaders }[]
  /** Bytes handed to connections, those now closed included. */
  sent(): number
  /** Resolves when more than so many requests have come. */
  isAsked(count: number): Promise<void>
  /** Resolves when no connection is left. */
  isLeft(): Promise<void>
  close(): Promise<void>
}

/** `answers` by path; a path that ends in `*` answers for all that begin so. With a certificate it speaks https. */
export async function serveFeeds(answers: Readonly<Record<string, Respond>>, certificate?: Certificate): Promise<FeedServer> {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = []
  const sockets = new Set<Socket>()
  let sentBefore = 0
  const server = certificate === undefined ? http.createServer() : https.createServer(certificate)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      sentBefore += socket.bytesWritten
      sockets.delete(socket)
      if (sockets.size === 0) server.emit('left')
    })
  })
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    respondOf(answers, request.url ?? '')(request, response, request.socket)
    server.emit('asked')
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => tunnel(answers, request, socket, asked))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const until = async (event: string, done: () => boolean) => {
    while (!done()) await once(server, event)
  }
  return {
    ...{ origin: `${certificate === undefined ? 'http' : 'https'}://${host}`, host, asked },
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, sentBefore),
    isAsked: (count) => until('asked', () => asked.length > count),
    isLeft: () => until('left', () => sockets.size === 0),
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await until('left', () => sockets.size === 0)
    },
  }
}

function respondOf(answers: Readonly<Record<string, Respond>>, url: string): Respond {
  const path = url.replace(/^http:\/\/[^/]+/, '')
  const pattern = Object.keys(answers).find((key) => key === path || (key.endsWith('*') && path.startsWith(key.slice(0, -1))))
  return (pattern === undefined ? undefined : answers[pattern]) ?? ((_, response) => void response.writeHead(404).end())
}

/** As a proxy: `CONNECT` may be forbidden by an answer of that name. Any host leads to this computer. */
function tunnel(
  answers: Readonly<Record<string, Respond>>,
  request: IncomingMessage,
  socket: Socket,
  asked: { url: string; headers: IncomingHttpHeaders }[],
): void {
  asked.push({ url: request.url ?? '', headers: request.headers })
  if (answers['CONNECT'] !== undefined) {
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')
    return
  }
  const [, port] = (request.url ?? '').split(':')
  const onward = connect(Number(port), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.pipe(onward).pipe(socket)
  })
  onward.on('error', () => onward.destroy())
  onward.on('close', () => socket.destroy())
  socket.on('close', () => onward.destroy())
}
