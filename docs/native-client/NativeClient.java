import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A program on a person's own machine: it can keep no secret, so it has none, and its
 * person signs in in a browser that it does not control.
 */
public class NativeClient {

	private static final String HELP = """
			java NativeClient.java [options] [list | add <title> [<yyyy-mm-dd>]]

			Without a command it asks for one after the other, and renews its token in between.

			--device              sign in by a code that is typed on another device
			--no-browser          print the address to sign in at, and open nothing
			--authority <address> the identity provider              (http://127.0.0.1:9000)
			--tenant <tenant>     the directory                      (Contoso of the emulator)
			--client <id>         this program's application id
			--api <address>       the to-do API                      (http://localhost:8081)
			--api-client <id>     the application id of that API
			""";

	private static final String COMMANDS = "list, add <title>"
			// region downstream
			+ ", me"
			// endregion
			+ ", renew or quit";

	private final Settings settings;

	private final Provider provider;

	private final TodoApi todos;

	private Tokens tokens;

	NativeClient(Settings settings) {
		Http http = new Http();
		this.settings = settings;
		this.provider = new Provider(settings, http);
		this.todos = new TodoApi(settings.api(), http);
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		if (List.of(arguments).contains("--help")) {
			System.out.print(HELP);
			return;
		}
		try {
			new NativeClient(Settings.of(arguments)).run();
		}
		catch (Problem ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	private void run() throws IOException, InterruptedException {
		this.tokens = this.settings.device() ? new DeviceCodeSignIn(this.provider).signIn()
				: new LoopbackSignIn(this.provider, this.settings.browser()).signIn();
		System.out.println("Signed in as " + this.tokens.person() + ".");
		if (!this.settings.command().isEmpty()) {
			obey(this.settings.command());
			return;
		}
		BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in));
		System.out.println(COMMANDS + ":");
		for (String line = keyboard.readLine(); line != null && !line.equals("quit"); line = keyboard.readLine()) {
			try {
				obey(line.isBlank() ? List.of("list") : Arrays.asList(line.strip().split("\\s+", 2)));
			}
			catch (Problem ex) {
				System.out.println(ex.getMessage());
			}
		}
	}

	private void obey(List<String> command) throws InterruptedException {
		switch (command.get(0)) {
			case "list" -> this.todos.list(accessToken()).forEach(System.out::println);
			case "add" -> System.out.println("Added " + this.todos.add(accessToken(), wordsOf(command)));
			// region downstream
			case "me" -> System.out.println(this.todos.me(accessToken()));
			// endregion
			case "renew" -> System.out.println("A new access token, until " + renewed().until() + ".");
			default ->
				throw new Problem("There is no '%s': %s.".formatted(command.get(0), COMMANDS));
		}
	}

	private static List<String> wordsOf(List<String> command) {
		if (command.size() < 2) {
			throw new Problem("What is to be added? add <title>");
		}
		return command.subList(1, command.size());
	}

	private String accessToken() throws InterruptedException {
		return (this.tokens.lastsFor(Duration.ofMinutes(1)) ? this.tokens : renewed()).accessToken();
	}

	private Tokens renewed() throws InterruptedException {
		this.tokens = this.provider.renew(this.tokens);
		return this.tokens;
	}

}

/**
 * Which provider, which API, and who we are; nothing of it is a secret.
 */
record Settings(String authority, String tenant, String client, String api, String apiClient, boolean device,
		boolean browser, List<String> command) {

	static Settings of(String... arguments) {
		Map<String, String> options = new HashMap<>();
		List<String> command = new ArrayList<>();
		Deque<String> left = new ArrayDeque<>(List.of(arguments));
		while (!left.isEmpty()) {
			String argument = left.pop();
			if (!argument.startsWith("--")) {
				command.add(argument);
			}
			else if (List.of("--device", "--no-browser").contains(argument)) {
				options.put(argument, "yes");
			}
			else if (left.isEmpty()) {
				throw new Problem(argument + " wants a value; --help tells more.");
			}
			else {
				options.put(argument, left.pop());
			}
		}
		Settings settings = new Settings(options.getOrDefault("--authority", "http://127.0.0.1:9000"),
				options.getOrDefault("--tenant", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490"),
				options.getOrDefault("--client", "80910000-0000-4000-8000-000000000011"),
				options.getOrDefault("--api", "http://localhost:8081"),
				options.getOrDefault("--api-client", "80810000-0000-4000-8000-000000000002"),
				options.containsKey("--device"), !options.containsKey("--no-browser"), command);
		requireSafe("--authority", settings.authority());
		requireSafe("--api", settings.api());
		return settings;
	}

	String scope() {
		return "openid profile offline_access api://%s/Todo.ReadWrite".formatted(this.apiClient);
	}

	private static void requireSafe(String option, String address) {
		URI uri = URI.create(address);
		boolean onThisMachine = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
		if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && onThisMachine)) {
			throw new Problem("%s is '%s', but tokens travel by https only, or by http on this machine."
				.formatted(option, address));
		}
	}

}

/**
 * Signs in where there is a browser: the answer comes back to a port of this machine that
 * was not known before.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252, 7.3</a>
 */
record LoopbackSignIn(Provider provider, boolean browser) {

	private static final int TIMEOUT_IN_MINUTES = 5;

	Tokens signIn() throws IOException, InterruptedException {
		String state = Secrets.random();
		String verifier = Secrets.random();
		CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> receive(exchange, state, answer));
		server.start();
		try {
			String redirectUri = "http://localhost:" + server.getAddress().getPort();
			String address = this.provider.signInAddress(redirectUri, state, Secrets.challengeOf(verifier));
			System.out.println("To sign in, open " + address);
			if (this.browser) {
				open(address);
			}
			Map<String, String> fields = answer.get(TIMEOUT_IN_MINUTES, TimeUnit.MINUTES);
			if (!fields.containsKey("code")) {
				throw new Problem(Problem.ofProvider(fields));
			}
			return this.provider.tokens(Map.of("grant_type", "authorization_code", "code", fields.get("code"),
					"redirect_uri", redirectUri, "code_verifier", verifier));
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new Problem("No sign-in was completed within %d minutes.".formatted(TIMEOUT_IN_MINUTES));
		}
		finally {
			server.stop(1); // the last page is still on its way
		}
	}

	private static void receive(HttpExchange exchange, String state, CompletableFuture<Map<String, String>> answer)
			throws IOException {
		Map<String, String> fields = Form.read(exchange.getRequestURI().getRawQuery());
		boolean ours = exchange.getRequestURI().getPath().equals("/") && state.equals(fields.get("state"));
		byte[] page = (ours ? "You can close this window and go back to the program." : "There is nothing here.")
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(ours ? 200 : 404, page.length);
		exchange.getResponseBody().write(page);
		exchange.close();
		if (ours) {
			answer.complete(fields);
		}
	}

	private static void open(String address) {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		List<String> command = system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
				: List.of(system.contains("mac") ? "open" : "xdg-open", address);
		try {
			new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			// then it is for the person to open the address that was printed
		}
	}

}

/**
 * Signs in where there is no browser: the person types a short code into one elsewhere.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>
 */
record DeviceCodeSignIn(Provider provider) {

	Tokens signIn() throws InterruptedException {
		Map<String, Object> device = this.provider.deviceCode();
		System.out.println(device.get("message"));
		Duration interval = Duration.ofSeconds(((Number) device.getOrDefault("interval", 5)).longValue());
		while (true) {
			Thread.sleep(interval.toMillis());
			try {
				return this.provider.tokens(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
						"device_code", device.get("device_code").toString()));
			}
			catch (Problem ex) {
				if (ex.error().equals("slow_down")) {
					interval = interval.plusSeconds(5);
				}
				else if (!ex.error().equals("authorization_pending")) {
					throw ex;
				}
			}
		}
	}

}

/**
 * The endpoints of the identity provider, as a public client uses them.
 */
record Provider(Settings settings, Http http) {

	String signInAddress(String redirectUri, String state, String challenge) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("client_id", this.settings.client());
		parameters.put("response_type", "code");
		parameters.put("redirect_uri", redirectUri);
		parameters.put("response_mode", "query");
		parameters.put("scope", this.settings.scope());
		parameters.put("state", state);
		parameters.put("code_challenge", challenge);
		parameters.put("code_challenge_method", "S256");
		return endpoint("authorize") + "?" + Form.write(parameters);
	}

	Map<String, Object> deviceCode() throws InterruptedException {
		return post("devicecode", Map.of("scope", this.settings.scope()));
	}

	Tokens tokens(Map<String, String> grant) throws InterruptedException {
		return Tokens.of(post("token", grant), null);
	}

	Tokens renew(Tokens old) throws InterruptedException {
		return Tokens.of(post("token", Map.of("grant_type", "refresh_token", "refresh_token", old.refreshToken(),
				"scope", this.settings.scope())), old);
	}

	private Map<String, Object> post(String endpoint, Map<String, String> fields) throws InterruptedException {
		Map<String, String> all = new HashMap<>(fields);
		all.put("client_id", this.settings.client());
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint(endpoint)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Form.write(all)));
		HttpResponse<String> response = this.http.send(request);
		Map<String, Object> answer = Json.object(response.body());
		if (response.statusCode() != 200) {
			throw new Problem(Problem.ofProvider(answer), String.valueOf(answer.get("error")));
		}
		return answer;
	}

	private String endpoint(String name) {
		return "%s/%s/oauth2/v2.0/%s".formatted(this.settings.authority(), this.settings.tenant(), name);
	}

}

/**
 * What the provider gave; it lives in memory and ends with the program.
 */
record Tokens(String accessToken, String refreshToken, Instant expiry, String person) {

	static Tokens of(Map<String, Object> answer, Tokens before) {
		// keep the newest refresh token; the old one may stop working
		String refreshToken = Optional.ofNullable((String) answer.get("refresh_token"))
			.orElseGet(() -> before.refreshToken());
		Instant expiry = Instant.now().plusSeconds(((Number) answer.get("expires_in")).longValue());
		String person = (before != null) ? before.person() : personOf((String) answer.get("id_token"));
		return new Tokens((String) answer.get("access_token"), refreshToken, expiry, person);
	}

	boolean lastsFor(Duration duration) {
		return Instant.now().plus(duration).isBefore(this.expiry);
	}

	String until() {
		return this.expiry.atZone(ZoneId.systemDefault()).toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	// only for display, and from the provider itself: its signature need not be checked
	private static String personOf(String idToken) {
		byte[] claims = Base64.getUrlDecoder().decode(idToken.split("\\.")[1]);
		Map<String, Object> person = Json.object(new String(claims, StandardCharsets.UTF_8));
		return String.valueOf(person.getOrDefault("name", person.get("preferred_username")));
	}

	// nothing of a token is ever printed
	@Override
	public String toString() {
		return "Tokens[until=" + until() + "]";
	}

}

/**
 * The to-dos of the person who signed in.
 */
record TodoApi(String address, Http http) {

	List<String> list(String accessToken) throws InterruptedException {
		List<String> lines = new ArrayList<>();
		String cursor = null;
		do {
			String query = "state=open" + ((cursor != null) ? "&cursor=" + Form.encode(cursor) : "");
			Map<String, Object> page = call(accessToken, HttpRequest.newBuilder(at("/api/todos?" + query)));
			((List<?>) page.get("items")).forEach((todo) -> lines.add(line(Json.members(todo))));
			cursor = (String) page.get("next");
		}
		while (cursor != null);
		return lines.isEmpty() ? List.of("Nothing to do.") : lines;
	}

	String add(String accessToken, List<String> words) throws InterruptedException {
		String due = (words.size() > 1) ? ",\"due\":" + Json.quote(words.get(1)) : "";
		String body = "{\"title\":" + Json.quote(words.get(0)) + due + "}";
		return line(call(accessToken,
				HttpRequest.newBuilder(at("/api/todos"))
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.POST(BodyPublishers.ofString(body))));
	}

	// region downstream
	// the to-do API asks the profile API, in the name of the person that this program
	// signed in
	String me(String accessToken) throws InterruptedException {
		Map<String, Object> me = call(accessToken, HttpRequest.newBuilder(at("/api/me")));
		if (me.get("profile") == null) {
			return String.valueOf(me.get("unavailable"));
		}
		Map<String, Object> profile = Json.members(me.get("profile"));
		return "%s, time zone %s, asked for on your behalf by %s".formatted(profile.get("displayName"),
				profile.get("timeZone"), Json.members(profile.get("caller")).get("app"));
	}

	// endregion

	private Map<String, Object> call(String accessToken, HttpRequest.Builder request) throws InterruptedException {
		HttpResponse<String> response = this.http.send(request.header("Authorization", "Bearer " + accessToken));
		if (response.statusCode() >= 300) {
			throw new Problem("The to-do API says %d: %s".formatted(response.statusCode(),
					Json.object(response.body()).get("detail")));
		}
		return Json.object(response.body());
	}

	private URI at(String path) {
		return URI.create(this.address + path);
	}

	private static String line(Map<String, Object> todo) {
		return "%s%s".formatted(todo.get("title"), (todo.get("due") != null) ? ", due " + todo.get("due") : "");
	}

}

/**
 * Sends requests, and says in a sentence why there is no answer.
 */
class Http {

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	HttpResponse<String> send(HttpRequest.Builder builder) throws InterruptedException {
		HttpRequest request = builder.header("Accept", "application/json").timeout(Duration.ofSeconds(30)).build();
		String server = request.uri().getScheme() + "://" + request.uri().getAuthority();
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (SSLException ex) {
			throw new Problem("The certificate of %s is not trusted (%s). Over ./run --tls, name a trust store "
				.formatted(server, ex.getMessage()) + "with its development CA: README.md tells how.");
		}
		catch (IOException ex) {
			throw new Problem("There is no answer from %s. Is everything running (./run)?".formatted(server));
		}
	}

}

/**
 * What goes wrong, in words for the person in front of it.
 */
class Problem extends RuntimeException {

	private final String error;

	Problem(String message) {
		this(message, "");
	}

	Problem(String message, String error) {
		super(message);
		this.error = error;
	}

	static String ofProvider(Map<String, ?> answer) {
		String description = String.valueOf(answer.get("error_description"));
		return "The provider refused (%s): %s".formatted(answer.get("error"),
				description.lines().findFirst().orElse(""));
	}

	String error() {
		return this.error;
	}

}

/**
 * Values that cannot be guessed, and what may be known of them.
 */
class Secrets {

	private static final SecureRandom random = new SecureRandom();

	static String random() {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return encode(bytes);
	}

	/**
	 * Who has the code alone cannot redeem it without what this was made of.
	 */
	static String challengeOf(String verifier) {
		try {
			return encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex); // every JDK has it
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}

/**
 * Fields as forms and addresses carry them.
 */
class Form {

	static String write(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	static Map<String, String> read(String text) {
		Map<String, String> fields = new HashMap<>();
		for (String field : (text != null) ? text.split("&") : new String[0]) {
			String[] parts = field.split("=", 2);
			fields.put(parts[0], (parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return fields;
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

/**
 * Reads JSON, for want of a reader in the JDK.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
class Json {

	private static final char END = '\0';

	private final String text;

	private int at;

	private Json(String text) {
		this.text = text;
	}

	static Map<String, Object> object(String text) {
		try {
			Json json = new Json(text);
			Map<String, Object> object = members(json.value());
			if (json.next() == END) {
				return object;
			}
		}
		catch (IndexOutOfBoundsException | NumberFormatException | ClassCastException ex) {
			// said below, whatever it was
		}
		throw new Problem("The answer is no JSON object: " + text.lines().findFirst().orElse("it is empty"));
	}

	static Map<String, Object> members(Object value) {
		Map<String, Object> members = new LinkedHashMap<>();
		((Map<?, ?>) value).forEach((name, member) -> members.put((String) name, member));
		return members;
	}

	static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char letter : text.toCharArray()) {
			if (letter < ' ' || letter == '"' || letter == '\\') {
				quoted.append("\\u%04x".formatted((int) letter));
			}
			else {
				quoted.append(letter);
			}
		}
		return quoted.append('"').toString();
	}

	private Object value() {
		return switch (next()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			default -> literal();
		};
	}

	private Map<String, Object> object() {
		Map<String, Object> object = new LinkedHashMap<>();
		expect('{');
		while (next() != '}') {
			next();
			String name = string();
			expect(':');
			object.put(name, value());
			separator('}');
		}
		expect('}');
		return object;
	}

	private List<Object> array() {
		List<Object> array = new ArrayList<>();
		expect('[');
		while (next() != ']') {
			array.add(value());
			separator(']');
		}
		expect(']');
		return array;
	}

	private void separator(char end) {
		if (next() != end) {
			expect(',');
		}
	}

	private String string() {
		StringBuilder string = new StringBuilder();
		expect('"');
		while (this.text.charAt(this.at) != '"') {
			char letter = this.text.charAt(this.at++);
			string.append((letter == '\\') ? escaped() : letter);
		}
		this.at++;
		return string.toString();
	}

	private char escaped() {
		char letter = this.text.charAt(this.at++);
		return switch (letter) {
			case 'n' -> '\n';
			case 't' -> '\t';
			case 'r' -> '\r';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'u' -> (char) Integer.parseInt(this.text.substring(this.at, this.at += 4), 16);
			default -> letter;
		};
	}

	private Object literal() {
		int from = this.at;
		while (this.at < this.text.length() && ",]} \t\r\n".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		String word = this.text.substring(from, this.at);
		return switch (word) {
			case "null" -> null;
			case "true", "false" -> Boolean.valueOf(word);
			default -> Double.valueOf(word);
		};
	}

	private char next() {
		while (this.at < this.text.length() && Character.isWhitespace(this.text.charAt(this.at))) {
			this.at++;
		}
		return (this.at < this.text.length()) ? this.text.charAt(this.at) : END;
	}

	private void expect(char wanted) {
		if (next() != wanted) {
			throw new NumberFormatException();
		}
		this.at++;
	}

}
