package com.example.identityemulator.errors;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.protocol.AadstsError;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Codes and refresh tokens in the wrong hands, at the wrong time, or twice.
 */
@TestComponent
class GrantProvocations implements Provocations {

	private static final String CHALLENGE = "0123456789012345678901234567890123456789012";

	private final MockMvcTester mvc;

	private final TokenEndpoint tokens;

	private final TestClock clock;

	private final Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);

	GrantProvocations(MockMvcTester mvc, TokenEndpoint tokens, TestClock clock) {
		this.mvc = mvc;
		this.tokens = tokens;
		this.clock = clock;
		this.all.put(AadstsError.ALREADY_REDEEMED, () -> twice(code()));
		this.all.put(AadstsError.ANOTHER_CLIENTS_GRANT, () -> asDaemon(refreshToken()));
		this.all.put(AadstsError.CODE_EXPIRED, () -> later(Duration.ofMinutes(11), code(), tokens::redeem));
		this.all.put(AadstsError.CODE_VERIFIER, () -> tokens.redeem(code("code_challenge", CHALLENGE)));
		this.all.put(AadstsError.CLIENT_IS_PUBLIC, this::pageWithSecret);
		this.all.put(AadstsError.CROSS_ORIGIN_NOT_ALLOWED, this::webAppAsPage);
		this.all.put(AadstsError.CROSS_ORIGIN_REQUIRED, this::pageAsServer);
		this.all.put(AadstsError.INVALID_GRANT, () -> tokens.refresh("1." + CHALLENGE));
		this.all.put(AadstsError.GRANT_MALFORMED, () -> tokens.refresh("nonsense"));
		this.all.put(AadstsError.RESOURCE_NOT_SUPPORTED,
				() -> tokens.refresh(refreshToken(), "resource", "api://" + Names.ORDERS_API));
		this.all.put(AadstsError.TOKEN_FOR_ITSELF, this::apiForItself);
		this.all.put(AadstsError.ONE_RESOURCE_ONLY, () -> tokens.refresh(refreshToken(), "scope",
				"api://%s/Orders.Read api://%s/Profile.Read".formatted(Names.ORDERS_API, Names.PROFILES_API)));
		this.all.put(AadstsError.REDIRECT_URI_CHANGED,
				() -> redeemed("http://localhost:8080/elsewhere", Names.CONTOSO));
		this.all.put(AadstsError.REFRESH_TOKEN_EXPIRED,
				() -> later(Duration.ofDays(91), refreshToken(), tokens::refresh));
		this.all.put(AadstsError.REVOKED, () -> again(refreshToken()));
		this.all.put(AadstsError.SPA_REFRESH_TOKEN_EXPIRED, this::pageAfterTwoDays);
		this.all.put(AadstsError.USER_NOT_IN_TENANT_OF_REQUEST, () -> atFabrikam(refreshToken()));
		this.all.put(AadstsError.WRONG_TENANT, () -> redeemed(Names.REDIRECT_URI, Names.FABRIKAM));
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		return this.all;
	}

	private String code(String... changes) {
		Browser bob = new Browser(this.mvc);
		bob.authorize(Names.CONTOSO, changes);
		return bob.signIn(Names.BOB).parameters().get("code");
	}

	private String pagesCode(String client, String redirectUri) {
		return code("client_id", client, "redirect_uri", redirectUri, "scope", "openid offline_access",
				"code_challenge", CHALLENGE);
	}

	private String refreshToken() {
		return this.tokens.signIn(Names.BOB).json("refresh_token");
	}

	private Answer twice(String code) {
		this.tokens.redeem(code);
		return this.tokens.redeem(code);
	}

	private Answer again(String refreshToken) {
		this.tokens.refresh(refreshToken);
		return later(Duration.ofMinutes(5), refreshToken, this.tokens::refresh);
	}

	private Answer later(Duration duration, String token, Function<String, Answer> use) {
		try {
			this.clock.advance(duration);
			return use.apply(token);
		}
		finally {
			this.clock.reset();
		}
	}

	private Answer apiForItself() {
		String redirectUri = "http://localhost:8080/login/oauth2/code/consent";
		String code = code("client_id", Names.ORDERS_API, "redirect_uri", redirectUri, "scope",
				"openid offline_access api://" + Names.ORDERS_API + "/Orders.Read");
		String[] credentials = { "client_id", Names.ORDERS_API, "client_secret", Names.ORDERS_API_SECRET };
		String refreshToken = this.tokens
			.post(Names.CONTOSO,
					with(credentials, "grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri))
			.json("refresh_token");
		return this.tokens.post(Names.CONTOSO,
				with(credentials, "grant_type", "refresh_token", "refresh_token", refreshToken));
	}

	private static String[] with(String[] credentials, String... fields) {
		return Stream.concat(Stream.of(credentials), Stream.of(fields)).toArray(String[]::new);
	}

	private Answer asDaemon(String refreshToken) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", refreshToken,
				"client_id", Names.DAEMON, "client_secret", Names.DAEMON_SECRET);
	}

	private Answer atFabrikam(String refreshToken) {
		return this.tokens.post(Names.FABRIKAM, "grant_type", "refresh_token", "refresh_token", refreshToken,
				"client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
	}

	private Answer redeemed(String redirectUri, String tenant) {
		return this.tokens.post(tenant, "grant_type", "authorization_code", "code", code(), "redirect_uri", redirectUri,
				"client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
	}

	private Answer webAppAsPage() {
		return script("grant_type", "authorization_code", "code", code(), "redirect_uri", Names.REDIRECT_URI,
				"client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
	}

	private Answer pageWithSecret() {
		return script("grant_type", "authorization_code", "code",
				pagesCode(RegistrationsWithMore.CURIOUS, "http://localhost:8091/page"), "redirect_uri",
				"http://localhost:8091/page", "client_id", RegistrationsWithMore.CURIOUS, "client_secret",
				RegistrationsWithMore.CURIOUS_SECRET);
	}

	private Answer pageAsServer() {
		return this.tokens.post(Names.CONTOSO, pageRedeems());
	}

	private Answer pageAfterTwoDays() {
		return later(Duration.ofDays(2), script(pageRedeems()).json("refresh_token"), (token) -> script("grant_type",
				"refresh_token", "refresh_token", token, "client_id", RegistrationsWithMore.PAGE));
	}

	private String[] pageRedeems() {
		return new String[] { "grant_type", "authorization_code", "code",
				pagesCode(RegistrationsWithMore.PAGE, "http://localhost:8090/"), "redirect_uri",
				"http://localhost:8090/", "client_id", RegistrationsWithMore.PAGE, "code_verifier", CHALLENGE };
	}

	/** What a script in a page sends, its origin comes along. */
	private Answer script(String... fields) {
		var request = this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
			.header("Origin", "http://localhost:8090");
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return new Answer(request.exchange());
	}

}
