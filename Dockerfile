FROM node:22-bookworm-slim AS build
WORKDIR /srv/linli
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /srv/linli
COPY --from=build --chown=node:node /srv/linli ./
USER node
EXPOSE 3000
# The web process; workers start with `node build/processes/worker.js`.
CMD ["node", "build/processes/web.js"]
