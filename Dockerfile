# One image a module, all from the same build: docker build --build-arg MODULE=web-app --build-arg PORT=8080 .
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

# --- every module, built once -------------------------------------------------------------------
FROM ${MAVEN_IMAGE} AS build
WORKDIR /build

# the libraries first: this layer stays until a pom.xml changes
COPY pom.xml ./
COPY identity-support/pom.xml identity-support/
COPY identity-emulator/pom.xml identity-emulator/
COPY identity-emulator/server/pom.xml identity-emulator/server/
COPY identity-emulator/junit/pom.xml identity-emulator/junit/
COPY downstream-api/pom.xml downstream-api/
COPY todo-api/pom.xml todo-api/
COPY daemon-client/pom.xml daemon-client/
COPY web-app/pom.xml web-app/
COPY system-tests/pom.xml system-tests/
# style and tests have their place in mvn verify; the libraries stay out of ~/.m2, which may be a volume
ENV MAVEN_ARGUMENTS="-B -q -pl !system-tests -Dmaven.repo.local=/repository -DskipTests -Dcheckstyle.skip -Dspring-javaformat.skip"
RUN mvn $MAVEN_ARGUMENTS -Dspring-boot.repackage.skip package

COPY . .
RUN mvn $MAVEN_ARGUMENTS package && \
    for folder in identity-emulator/server downstream-api todo-api daemon-client web-app; do \
      jar=$(echo $folder/target/*.jar) && \
      java -Djarmode=tools -jar $jar extract --layers --destination /layers/$(basename $jar .jar) || exit 1; \
    done

# --- one of them, without anything that built it ------------------------------------------------
FROM ${JRE_IMAGE}
ARG MODULE
ARG PORT
WORKDIR /app
COPY deploy/compose/healthy /usr/local/bin/
# what changes least comes first
COPY --from=build /layers/${MODULE}/dependencies/ ./
COPY --from=build /layers/${MODULE}/snapshot-dependencies/ ./
COPY --from=build /layers/${MODULE}/application/ ./
RUN mv ${MODULE}.jar module.jar

# quick to start and small; whoever needs throughput gives other options
ENV SERVER_PORT=${PORT} \
    JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -Xss512k"
EXPOSE ${PORT}
# a number, so that a cluster can tell that it is not root
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s --retries=6 CMD ["healthy"]
ENTRYPOINT ["java", "-jar", "module.jar"]
