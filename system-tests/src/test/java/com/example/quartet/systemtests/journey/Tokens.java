package com.example.quartet.systemtests.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.example.quartet.systemtests.running.Branch;
import com.example.quartet.systemtests.running.Quartet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real tokens of the emulator, and tokens that are wrong in exactly one way but carry the
 * emulator's own signature.
 */
public final class Tokens {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	public static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	public static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	// region downstream
	public static final String DOWNSTREAM_API = "80820000-0000-4000-8000-000000000003";

	// endregion

	// region daemon
	public static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	public static final String DAEMON_WITHOUT_ROLE = "80850000-0000-4000-8000-000000000005";

	// endregion

	private static final JsonMapper json = JsonMapper.shared();

	private final String emulator;

	private final Path keys;

	public Tokens(Quartet quartet) {
		this(quartet.emulator(), quartet.emulatorState());
	}

	// region daemon
	public Tokens(Branch branch) {
		this(branch.emulator(), branch.emulatorState());
	}
	// endregion

	private Tokens(String emulator, Path state) {
		this.emulator = emulator;
		this.keys = state.resolve("signing-keys.p12");
	}

	/**
	 * What the token endpoint gives an application for an API, by client credentials.
	 * @param client the application id
	 * @param secret its sample secret
	 * @param api the application id of the API
	 * @return the access token
	 */
	public String ofApplication(String client, String secret, String api) throws IOException, InterruptedException {
		String form = Map
			.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret, "scope",
					"api://" + api + "/.default")
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("%s/%s/oauth2/v2.0/token".formatted(this.emulator, CONTOSO)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
		return json.readTree(answer).get("access_token").asString();
	}

	/**
	 * The claims of a token with which Alice, through the web app, may do everything.
	 * @param api the application id of the API
	 * @return changeable
	 */
	public Map<String, Object> claimsFor(String api) {
		Instant now = Instant.now();
		Map<String, Object> claims = new TreeMap<>();
		claims.put("ver", "2.0");
		claims.put("iss", "%s/%s/v2.0".formatted(this.emulator, CONTOSO));
		claims.put("aud", api);
		claims.put("azp", WEB_APP);
		claims.put("tid", CONTOSO);
		claims.put("oid", "a11ce000-0000-4000-a000-00000000c001");
		claims.put("sub", "alice");
		claims.put("name", "Alice Adams");
		claims.put("scp", "Todo.Read Todo.ReadWrite Profile.Read");
		claims.put("iat", now.getEpochSecond());
		claims.put("nbf", now.getEpochSecond());
		claims.put("exp", now.plusSeconds(600).getEpochSecond());
		return claims;
	}

	/**
	 * Signs claims with the key that the emulator signs with.
	 * @param claims whatever a token should say
	 * @return the token
	 */
	public String signed(Map<String, Object> claims) throws IOException, GeneralSecurityException {
		char[] password = "emulator".toCharArray();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream keys = Files.newInputStream(this.keys)) {
			store.load(keys, password);
		}
		// the first is the one that signs, and its name goes on with the time it was made
		String key = Collections.list(store.aliases())
			.stream()
			.filter((alias) -> alias.startsWith("key-0"))
			.findFirst()
			.orElseThrow();
		// as the platform does, the key's id is the thumbprint of its certificate
		String kid = encode(MessageDigest.getInstance("SHA-1").digest(store.getCertificate(key).getEncoded()));
		String content = encode(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", kid))) + "."
				+ encode(json.writeValueAsBytes(claims));
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign((PrivateKey) store.getKey(key, password));
		signature.update(content.getBytes(StandardCharsets.US_ASCII));
		return content + "." + encode(signature.sign());
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
