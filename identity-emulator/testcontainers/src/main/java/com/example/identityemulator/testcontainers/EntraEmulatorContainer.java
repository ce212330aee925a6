package com.example.identityemulator.testcontainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import com.example.identityemulator.junit.Emulator;
import com.github.dockerjava.api.command.InspectContainerResponse;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The emulator's image, whose public address is the one that the engine maps it to: it
 * waits until it has been told, since every token names it.
 */
public class EntraEmulatorContainer extends GenericContainer<EntraEmulatorContainer> {

	private static final int HTTP_PORT = 9000;

	private static final int ADMIN_PORT = 9001;

	private static final int HTTPS_PORT = 9443;

	private static final String ADDRESSES = "/tmp/addresses";

	private static final String START = "until [ -s %1$s ]; do sleep 0.1; done; . %1$s; exec java -jar identity-emulator.jar"
		.formatted(ADDRESSES);

	private static final String STATE = "/tmp/state";

	/** A start takes five seconds, on a busy builder a minute and more. */
	private static final Duration START_UP_TIMEOUT = Duration.ofMinutes(3);

	private final String adminSecret = UUID.randomUUID().toString();

	private boolean https;

	private @Nullable Emulator emulator;

	/**
	 * Runs an image with the sample registrations.
	 * @param image such as identity-emulator
	 */
	public EntraEmulatorContainer(String image) {
		this(DockerImageName.parse(image));
	}

	/**
	 * Runs an image with the sample registrations.
	 * @param image such as identity-emulator
	 */
	public EntraEmulatorContainer(DockerImageName image) {
		super(image);
		addExposedPorts(HTTP_PORT, ADMIN_PORT);
		addEnv("EMULATOR_ADMIN_PORT", String.valueOf(ADMIN_PORT));
		addEnv("EMULATOR_ADMIN_ADDRESS", "0.0.0.0");
		addEnv("EMULATOR_ADMIN_SECRET", this.adminSecret);
		withCreateContainerCmdModifier((container) -> container.withEntrypoint("sh", "-c"));
		setCommandParts(new String[] { START });
		waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP_PORT).withStartupTimeout(START_UP_TIMEOUT));
	}

	/**
	 * Brings people and applications of your own.
	 * @param folder one with directory.json and applications
	 * @return this container
	 */
	public EntraEmulatorContainer withRegistrations(Path folder) {
		addEnv("EMULATOR_REGISTRATIONS", "/registrations");
		return withCopyFileToContainer(MountableFile.forHostPath(folder), "/registrations");
	}

	/**
	 * Publishes an https address, which Microsoft's own client libraries insist on.
	 * @return this container
	 */
	public EntraEmulatorContainer withHttps() {
		this.https = true;
		addExposedPort(HTTPS_PORT);
		addEnv("EMULATOR_TLS", "true");
		addEnv("EMULATOR_TLS_PORT", String.valueOf(HTTPS_PORT));
		addEnv("EMULATOR_STATE", STATE);
		return this;
	}

	/**
	 * Is known by a further address, by which other containers reach it.
	 * @param address such as http://entra:9000, after withNetworkAliases("entra")
	 * @return this container
	 */
	public EntraEmulatorContainer withBackchannel(String address) {
		return withEnv("EMULATOR_BACKCHANNEL", address);
	}

	/**
	 * What stands where {@code https://login.microsoftonline.com} would stand.
	 * @return such as {@code http://localhost:54321}
	 */
	public String getAuthority() {
		return this.https ? address("https", HTTPS_PORT) : address("http", HTTP_PORT);
	}

	/**
	 * The issuer of a tenant's version 2.0 tokens, which is also where its metadata are.
	 * @param tenant the tenant's id
	 * @return the issuer
	 */
	public String getIssuer(String tenant) {
		return getAuthority() + "/" + tenant + "/v2.0";
	}

	/**
	 * What tests order from it: tokens, sign-ins, faults, another time.
	 * @return the running emulator
	 */
	public synchronized Emulator getEmulator() {
		if (this.emulator == null) {
			String admin = address("http", ADMIN_PORT);
			this.emulator = this.https
					? Emulator.overHttps(getAuthority(), developmentCertificate(), admin, this.adminSecret)
					: Emulator.at(getAuthority(), admin, this.adminSecret);
		}
		return this.emulator;
	}

	@Override
	protected void containerIsStarting(InspectContainerResponse container) {
		String addresses = "export EMULATOR_PUBLIC_URL=%s%n".formatted(address("http", HTTP_PORT));
		if (this.https) {
			addresses += "export EMULATOR_TLS_PUBLIC_URL=%s EMULATOR_ISSUER=%1$s%n".formatted(getAuthority());
		}
		copyFileToContainer(Transferable.of(addresses), ADDRESSES);
	}

	private String address(String scheme, int port) {
		return "%s://%s:%d".formatted(scheme, getHost(), getMappedPort(port));
	}

	private Path developmentCertificate() {
		return copyFileFromContainer(STATE + "/development-ca.pem", (pem) -> {
			try {
				Path file = Files.createTempFile("development-ca", ".pem");
				file.toFile().deleteOnExit();
				Files.write(file, pem.readAllBytes());
				return file;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
