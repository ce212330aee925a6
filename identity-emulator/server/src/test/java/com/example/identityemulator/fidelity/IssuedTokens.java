package com.example.identityemulator.fidelity;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What the token endpoint answers, and what its tokens say.
 */
@TestComponent
class IssuedTokens implements ObservedAnswers {

	private static final String GRAPH = "openid profile email User.Read";

	private final MockMvcTester mvc;

	private final TokenEndpoint tokens;

	private final Map<String, Supplier<Set<String>>> all = new LinkedHashMap<>();

	IssuedTokens(MockMvcTester mvc, TokenEndpoint tokens) {
		this.mvc = mvc;
		this.tokens = tokens;
		this.all.put("Header of an ID token", () -> header(signIn(GRAPH).json("id_token")));
		this.all.put("Header of an access token of version 2.0", () -> header(signedIn().json("access_token")));
		this.all.put("Header of an access token of version 1.0",
				() -> header(daemon(RegistrationsWithMore.WORKLOAD).json("access_token")));
		this.all.put("Header of an access token for Microsoft Graph", () -> header(signIn(GRAPH).json("access_token")));
		this.all.put("Claims of a person's access token of version 2.0", () -> claims(signedIn().json("access_token")));
		this.all.put("Claims of an application's access token of version 2.0",
				() -> claims(daemon("api://" + Names.ORDERS_API).json("access_token")));
		this.all.put("Claims of a person's access token of version 1.0",
				() -> claims(signIn(GRAPH).json("access_token")));
		this.all.put("Claims of an application's access token of version 1.0",
				() -> claims(daemon(RegistrationsWithMore.WORKLOAD).json("access_token")));
		this.all.put("Headers of the token endpoint", this::headers);
		this.all.put("Answer of the token endpoint for a person", () -> {
			String refreshToken = signedIn().json("refresh_token");
			return tokens.refresh(refreshToken, "client_info", "1").json().keySet();
		});
		this.all.put("Answer of the token endpoint for an application",
				() -> daemon("api://" + Names.ORDERS_API).json().keySet());
		this.all.put("Answer of the token endpoint of version 1.0",
				() -> new Answer(mvc.post()
					.uri("/{tenant}/oauth2/token", Names.CONTOSO)
					.param("grant_type", "client_credentials")
					.param("client_id", Names.DAEMON)
					.param("client_secret", Names.DAEMON_SECRET)
					.param("resource", "api://" + Names.ORDERS_API)
					.exchange()).json().keySet());
		this.all.put("Error in JSON", this::errors);
		this.all.put("Answer of the device code endpoint",
				() -> new Answer(mvc.post()
					.uri("/{tenant}/oauth2/v2.0/devicecode", Names.CONTOSO)
					.param("client_id", RegistrationsWithMore.PROGRAM)
					.param("scope", "openid")
					.exchange()).json().keySet());
		this.all.put("Refusal of UserInfo", () -> {
			MockHttpServletResponse refusal = mvc.get().uri("/oidc/userinfo").exchange().getResponse();
			Set<String> members = new TreeSet<>(refusal.getHeaderNames());
			members.retainAll(Set.of("WWW-Authenticate", "Content-Type"));
			return members;
		});
		this.all.put("UserInfo",
				() -> new Answer(mvc.get()
					.uri("/oidc/userinfo")
					.header("Authorization", "Bearer " + signIn(GRAPH).json("access_token"))
					.exchange()).json().keySet());
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return this.all;
	}

	/**
	 * One refusal has a suberror, another claims; the others come from other addresses.
	 */
	private Set<String> errors() {
		Set<String> members = new TreeSet<>(this.tokens.refresh("nonsense").json().keySet());
		for (String path : List.of("/oauth2/v2.0/devicecode", "/oauth2/token")) {
			members.addAll(new Answer(this.mvc.post().uri("/" + Names.CONTOSO + path).exchange()).json().keySet());
		}
		for (String path : List.of("/v2.0/.well-known/openid-configuration", "/.well-known/openid-configuration",
				"/discovery/v2.0/keys", "/discovery/keys")) {
			members.addAll(new Answer(this.mvc.get().uri("/no.such.example" + path).exchange()).json().keySet());
		}
		String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
		members.addAll(this.tokens.refresh(signedIn().json("refresh_token"), "claims", claims).json().keySet());
		return members;
	}

	/** What a page may read, and what a server is told. */
	private Set<String> headers() {
		Set<String> names = new TreeSet<>();
		for (String secret : List.of(Names.DAEMON_SECRET, "wrong")) {
			names.addAll(this.mvc.post()
				.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
				.header("Origin", "http://localhost:8080")
				.header("client-request-id", UUID.randomUUID())
				.param("grant_type", "client_credentials")
				.param("client_id", Names.DAEMON)
				.param("client_secret", secret)
				.param("scope", "api://" + Names.ORDERS_API + "/.default")
				.exchange()
				.getResponse()
				.getHeaderNames());
		}
		return names;
	}

	private Answer signedIn() {
		return this.tokens.signIn(Names.ADA);
	}

	private Answer signIn(String scope) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "scope", scope);
		return this.tokens.redeem(browser.signIn(Names.BOB).parameters().get("code"));
	}

	private Answer daemon(String api) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, "scope", api + "/.default");
	}

	private static Set<String> header(String token) {
		try {
			return SignedJWT.parse(token).getHeader().toJSONObject().keySet();
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Set<String> claims(String token) {
		return Answer.claims(token).getClaims().keySet();
	}

}
