package com.example.identityemulator.errors;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

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
 * APIs with a token that cannot be traded, and devices without anybody.
 */
@TestComponent
class OnBehalfOfProvocations implements Provocations {

	private static final String PROFILES = "api://" + Names.PROFILES_API + "/";

	private final MockMvcTester mvc;

	private final TokenEndpoint tokens;

	private final TestClock clock;

	private final Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);

	OnBehalfOfProvocations(MockMvcTester mvc, TokenEndpoint tokens, TestClock clock) {
		this.mvc = mvc;
		this.tokens = tokens;
		this.clock = clock;
		this.all.put(AadstsError.APP_MAY_NOT_ACT_FOR_ITSELF,
				() -> trade(tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token")));
		this.all.put(AadstsError.CONSENT_MISSING, () -> tokens.onBehalfOf(bobsToken(), PROFILES + "Profile.ReadWrite"));
		this.all.put(AadstsError.INVALID_REQUEST, this::forNoUse);
		this.all.put(AadstsError.ON_BEHALF_OF_AUDIENCE, () -> trade(trade(bobsToken()).json("access_token")));
		this.all.put(AadstsError.ON_BEHALF_OF_EXPIRED, this::tooLate);
		this.all.put(AadstsError.ON_BEHALF_OF_SIGNATURE, () -> trade("nonsense"));
		this.all.put(AadstsError.DEVICE_CODE_EXPIRED, () -> poll("nonsense"));
		this.all.put(AadstsError.DEVICE_DECLINED, this::declined);
		this.all.put(AadstsError.DEVICE_PENDING, () -> poll(device().json("device_code")));
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		return this.all;
	}

	private String bobsToken() {
		return this.tokens.signIn(Names.BOB).json("access_token");
	}

	private Answer trade(String token) {
		return this.tokens.onBehalfOf(token, PROFILES + "Profile.Read");
	}

	private Answer forNoUse() {
		return this.tokens.post(Names.CONTOSO, "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
				"requested_token_use", "banana", "assertion", "x", "scope", PROFILES + "Profile.Read", "client_id",
				Names.ORDERS_API, "client_secret", Names.ORDERS_API_SECRET);
	}

	private Answer tooLate() {
		String token = bobsToken();
		try {
			this.clock.advance(Duration.ofHours(2));
			return trade(token);
		}
		finally {
			this.clock.reset();
		}
	}

	private Answer device() {
		return new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/devicecode", Names.CONTOSO)
			.param("client_id", RegistrationsWithMore.PROGRAM)
			.param("scope", "openid")
			.exchange());
	}

	private Answer poll(String deviceCode) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "device_code", "client_id", RegistrationsWithMore.PROGRAM,
				"device_code", deviceCode);
	}

	private Answer declined() {
		Answer device = device();
		Browser bob = new Browser(this.mvc);
		bob.open("/devicelogin");
		bob.press("/devicelogin", "user_code", device.json("user_code"));
		bob.press("/cancel");
		return poll(device.json("device_code"));
	}

}
