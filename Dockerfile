# The server of De Stek as a container: docs/running-a-server.md says how to run it.
#   docker build --tag stek .
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# The one script among the packages brings a Node, and there is one here.
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build.ts && node tools/prune-for-server.ts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /opt/stek
COPY --from=build /src/package.json /src/LICENSE ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
RUN ln -s /opt/stek/dist/cli/stek.js /usr/local/bin/stek && install -d -m 0700 -o node -g node /var/lib/stek
USER node
# The database and keys.json. Without a volume both are gone with the container; with PostgreSQL the server then refuses to start.
VOLUME /var/lib/stek
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/livez').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["stek"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/var/lib/stek"]
