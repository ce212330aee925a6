package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.example.quartet.tenantsetup.credential.CertificateFile;
import com.example.quartet.tenantsetup.credential.CertificateMaker;
import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Certificates: the key is made here and stays here, the tenant is sent the public part.
 */
class CertificateCredentials implements Credentials {

	// what a run that broke off has made is still good for most of its year
	private static final Duration LEAST_LIFETIME = Duration.ofDays(335);

	private final Graph graph;

	private final CertificateMaker maker;

	private final Path folder;

	private final Rollover rollover;

	private final Clock clock;

	private final List<Path> rolled = new ArrayList<>();

	CertificateCredentials(Graph graph, CertificateMaker maker, Path folder, Rollover rollover, Clock clock) {
		this.graph = graph;
		this.maker = maker;
		this.folder = folder;
		this.rollover = rollover;
		this.clock = clock;
	}

	@Override
	public Map<String, String> of(RegisteredApplication application) throws IOException {
		Path file = this.folder.resolve(application.file().name() + ".pem").toAbsolutePath();
		CertificateFile own = (this.rollover == Rollover.ADD_NEW) ? newCertificate(file, application.file())
				: ownCertificate(file, application.file());
		JsonNode registered = this.graph.get(application.path() + "?$select=keyCredentials").path("keyCredentials");
		boolean known = registered.valueStream().anyMatch((credential) -> isOf(credential, own));
		if (!known || (this.rollover == Rollover.DROP_OLD && registered.size() > 1)) {
			this.graph.patch(application.path(),
					JsonMapper.shared().createObjectNode().set("keyCredentials", credentials(registered, own, known)));
		}
		return Map.of(application.file().variablePrefix() + "_CERTIFICATE", file.toString());
	}

	@Override
	public void putInUse() throws IOException {
		for (Path file : this.rolled) {
			Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * Where a new key waits until the tenant knows its certificate: till then the old one
	 * is in use.
	 */
	static Path beside(Path file) {
		return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.pem$", ".next.pem"));
	}

	private CertificateFile newCertificate(Path file, ApplicationFile application) throws IOException {
		this.rolled.add(file);
		Path next = beside(file);
		if (Files.exists(next)) {
			CertificateFile made = read(next);
			if (made.end().isAfter(this.clock.instant().plus(LEAST_LIFETIME))) {
				return made;
			}
		}
		return this.maker.makeIn(next, application.displayName());
	}

	private CertificateFile ownCertificate(Path file, ApplicationFile application) throws IOException {
		return Files.exists(file) ? read(file) : this.maker.makeIn(file, application.displayName());
	}

	private static CertificateFile read(Path file) throws IOException {
		try {
			return CertificateFile.read(file, "");
		}
		catch (IOException ex) {
			throw new IOException(
					"%s holds no private key with a certificate: delete it, and a new one is made".formatted(file), ex);
		}
	}

	private ArrayNode credentials(JsonNode registered, CertificateFile own, boolean known) {
		ArrayNode all = JsonMapper.shared().createArrayNode();
		for (JsonNode credential : registered) {
			boolean ended = Instant.parse(credential.path("endDateTime").asString()).isBefore(this.clock.instant());
			if (isOf(credential, own) || !(ended || this.rollover == Rollover.DROP_OLD)) {
				all.add(credential);
			}
		}
		return known ? all : all.add(credential(own));
	}

	private static ObjectNode credential(CertificateFile own) {
		ObjectNode credential = JsonMapper.shared().createObjectNode();
		credential.put("type", "AsymmetricX509Cert").put("usage", "Verify");
		credential.put("displayName", own.certificate().getSubjectX500Principal().getName());
		return credential.put("key", own.base64());
	}

	private static boolean isOf(JsonNode credential, CertificateFile own) {
		return own.base64().equals(credential.path("key").asString(""))
				|| own.thumbprint().equalsIgnoreCase(credential.path("customKeyIdentifier").asString(""));
	}

	/**
	 * How to treat certificates that are registered already.
	 */
	enum Rollover {

		NONE, ADD_NEW, DROP_OLD

	}

}
