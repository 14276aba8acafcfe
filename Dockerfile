# The image of the GitHub action. It stands at the top because the runner builds with the Dockerfile's own folder as context.
# Releases pin both bases by digest (docs/reference/action.md); to build with others: --build-arg SDK_IMAGE=... --build-arg RUNTIME_IMAGE=...
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
# Framework-dependent: the smallest, and the fastest to start. Locked: the packages are those of the lock files.
RUN dotnet publish src/OpenClaw.Policy.Tool --configuration Release --output /app \
      -p:RestoreLockedMode=true -p:UseAppHost=false -p:DebugType=none -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false --nologo

FROM ${RUNTIME_IMAGE}
# git reads the trusted commit and the lines of a pull request. It is the only program besides .NET.
RUN command -v git >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/*; }
COPY --from=build /app /app
COPY LICENSE /app/
# No telemetry, no diagnostics port: the program opens no connection of any kind.
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_EnableDiagnostics=0 DOTNET_TieredPGO=0
# No USER: GitHub runs container actions as root, and another user cannot write the files of outputs and summaries.
ENTRYPOINT ["dotnet", "/app/openclaw-policy.dll"]
CMD ["action"]
