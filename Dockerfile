FROM node:24.21.0-bookworm-slim AS installed
WORKDIR /palabre
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma prisma
# Makes Prisma's client in src/database/generated as well.
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
WORKDIR /palabre
COPY --from=installed /palabre ./
COPY adapters adapters
COPY src src

# A container is reached from outside; who may reach it is decided where its port is published.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PALABRE_HOME=/data
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, so that a signal to stop reaches it.
CMD ["node", "src/cli.ts", "start"]
