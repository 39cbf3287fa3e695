# tagspill with Chromium and Japanese fonts, as a user without rights.
#
#   docker build -t tagspill .
#   docker run --rm --init --read-only --tmpfs /tmp:rw,size=1g --shm-size=1g -v "$PWD:/audit" tagspill scan https://www.lender.example/
#
# `--init` is not needed (tini is inside) and does no harm. Chromium's own sandbox needs user namespaces, which Docker's default seccomp profile
# refuses; without them tagspill starts it without a sandbox. For sites that you do not trust, allow them with a profile such as
# Playwright's seccomp_profile.json (`--security-opt seccomp=seccomp_profile.json`). Never `--privileged`.
#
# An image by its exact version; pin it by digest where you build (`docker buildx imagetools inspect` prints it).
ARG NODE_IMAGE=node:22.20.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# No package's scripts run: the one native module (re2) is optional, and its portable twin takes its place.
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY src ./src
COPY scripts ./scripts
COPY rules ./rules
COPY crawl-configs ./crawl-configs
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@sparticuz node_modules/re2

FROM ${NODE_IMAGE}
# Debian's Chromium brings its security updates: build again, and often.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates chromium fonts-noto-cjk tini \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --gid 10001 tagspill \
  && useradd --uid 10001 --gid 10001 --create-home --shell /usr/sbin/nologin tagspill \
  && install --directory --owner=10001 --group=10001 /audit
COPY --from=build /src/package.json /app/package.json
COPY --from=build /src/node_modules /app/node_modules
COPY --from=build /src/dist /app/dist
COPY --from=build /src/rules /app/rules
COPY --from=build /src/crawl-configs /app/crawl-configs
RUN ln -s /app/dist/cli/main.js /usr/local/bin/tagspill && chmod 0755 /app/dist/cli/main.js
# Everything that is written outside of /audit goes to /tmp, so that the root file system can be read-only.
ENV NODE_ENV=production \
  HOME=/tmp \
  TAGSPILL_BROWSER=/usr/bin/chromium \
  TAGSPILL_CACHE=/tmp/tagspill-cache \
  TAGSPILL_STATE=/tmp/tagspill-state
USER 10001:10001
WORKDIR /audit
# A command that ends, not a service: there is no health to ask for.
HEALTHCHECK NONE
ENTRYPOINT ["/usr/bin/tini", "--", "tagspill"]
CMD ["--help"]
