# The image of the GitHub action. It stands at the top because the runner builds with the Dockerfile's own folder as context.
# Releases pin the base by digest (docs/reference/action.md); to build with another: --build-arg SDK_IMAGE=...
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0

FROM ${SDK_IMAGE} AS build
# A native program needs a C compiler to be linked. git goes into the image with it.
RUN apt-get update && apt-get install --yes --no-install-recommends clang zlib1g-dev git && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN build/native /app -p:WithNetworkClient=false && action/make-root /app/openclaw-policy /image

# Nothing but the program, git, which reads the trusted commit and the lines of a pull request, and what both load: no shell, no package manager, no .NET.
FROM scratch
COPY --from=build /image /
ENV PATH=/usr/bin
# No USER: GitHub runs container actions as root, and another user cannot write the files of outputs and summaries.
ENTRYPOINT ["/usr/bin/openclaw-policy"]
CMD ["action"]
