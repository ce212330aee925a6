# One image a module, all from the same build: docker build --build-arg MODULE=web-app --build-arg PORT=8080 .
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

# --- every module, built once -------------------------------------------------------------------
FROM --platform=${BUILDPLATFORM} ${MAVEN_IMAGE} AS build
WORKDIR /build
COPY . .
# downloads stay in the builder's cache; style and tests have their place in mvn verify
RUN --mount=type=cache,target=/repository \
    mvn -B -q -pl "!system-tests$([ ! -d workshop ] || echo ',!:workshop-journeys')" -Dmaven.repo.local=/repository -DskipTests -Dcheckstyle.skip -Dspring-javaformat.skip package && \
    find . -name '*.jar.original' | while read -r original; do \
      module=$(basename "$original" .jar.original) && layers=/layers/$module && \
      java -Djarmode=tools -jar "${original%.original}" extract --layers --destination "$layers" && \
      mv "$layers/application/$module.jar" "$layers/application/module.jar" && \
      (cd "$layers" && jar xf application/module.jar META-INF/MANIFEST.MF) && \
      sed -n 's/\r$//; s#^Main-Class: #-cp module.jar:workshop/* #p' "$layers/META-INF/MANIFEST.MF" >"$layers/arguments" || exit 1; \
    done && \
    mkdir /attached && if [ -d workshop ]; then \
      cp workshop/extension/target/workshop/*.jar /attached/ && mkdir /attached/sources && \
      find . \( -path '*/src/main/java/*.java' -o -path './workshop/docs/*.md' -o -path './docs/errors.md' \) -exec cp --parents {} /attached/sources/ ';'; \
    fi

# --- one of them, without anything that built it ------------------------------------------------
FROM ${JRE_IMAGE} AS module
ARG MODULE
ARG PORT
WORKDIR /app
COPY deploy/compose/healthy /usr/local/bin/
# what changes least comes first
COPY --from=build /layers/${MODULE}/dependencies/ ./
COPY --from=build /layers/${MODULE}/snapshot-dependencies/ ./
COPY --from=build /layers/${MODULE}/application/ ./

# quick to start and small; a server under load needs other options
ENV SERVER_PORT=${PORT} \
    JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -Xss512k"
EXPOSE ${PORT}
# class data sharing: what was loaded until this start ends, for want of settings or of more to do, is loaded faster from now on
RUN SPRING_DATASOURCE_URL=jdbc:h2:mem:none timeout 120 java -XX:ArchiveClassesAtExit=module.jsa -Dspring.context.exit=onRefresh -jar module.jar >/dev/null 2>&1 || true
# a number, so that a cluster can tell that it is not root
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s --retries=6 CMD ["healthy"]
# an archive that the JVM cannot use is no reason to say so
ENTRYPOINT ["java", "-XX:SharedArchiveFile=module.jsa", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-jar", "module.jar"]

# --- the same with the workshop attached, as docker-compose.yml wants it ---------------------------
FROM module AS attached
ARG MODULE
COPY --from=build /attached/ workshop/
COPY --from=build /layers/${MODULE}/arguments ./
ENTRYPOINT ["java", "-XX:SharedArchiveFile=module.jsa", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "@arguments"]

# --- and without it, as it is released --------------------------------------------------------------
FROM module
