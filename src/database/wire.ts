import { Socket } from 'node:net';

/**
 * What is said in one go leaves in one go: a write is a call to the system, which can cost as much as the statement it carries.
 * `pg` writes four parts a statement; a transaction's BEGIN joins its first statement, and its COMMIT the last.
 */
export function wire(): Socket {
  const socket = new Socket();
  const { write } = socket;
  socket.write = ((...said: Parameters<typeof write>) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    return write.apply(socket, said);
  }) as typeof write;
  socket._writev = (parts, done) =>
    socket._write(Buffer.concat(parts.map(({ chunk }) => chunk)), 'buffer' as BufferEncoding, done);
  return socket;
}
