package com.example.identityemulator.errors;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.protocol.AadstsError;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Requests that a browser brings by mistake.
 */
@TestComponent
class AuthorizeProvocations implements Provocations {

	private final MockMvcTester mvc;

	private final Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);

	AuthorizeProvocations(MockMvcTester mvc) {
		this.mvc = mvc;
		asking(AadstsError.CHALLENGE_MALFORMED, "code_challenge", "short");
		asking(AadstsError.CHALLENGE_REQUIRED, "client_id", RegistrationsWithMore.PAGE, "redirect_uri",
				"http://localhost:8090/", "scope", "openid");
		asking(AadstsError.LOGIN_REQUIRED, "prompt", "none");
		asking(AadstsError.MISSING_PARAMETER, "scope", null);
		asking(AadstsError.NO_REPLY_ADDRESS, "client_id", RegistrationsWithMore.CURIOUS_API, "redirect_uri", null);
		asking(AadstsError.NOT_IN_REQUIRED_RESOURCES, "client_id", RegistrationsWithMore.CURIOUS, "redirect_uri",
				"http://localhost:8091/");
		asking(AadstsError.REDIRECT_URI_MISMATCH, "redirect_uri", "https://attacker.example/");
		asking(AadstsError.QUERY_TOO_LONG, "state", "s".repeat(17_000));
		asking(AadstsError.REQUEST_OBJECT, "request", "x");
		asking(AadstsError.REQUEST_URI, "request_uri", "x");
		asking(AadstsError.RESOURCE_NOT_FOUND, "scope", "openid api://nobody/Orders.Read");
		asking(AadstsError.RESPONSE_MODE_NOT_ALLOWED, "response_type", "id_token", "response_mode", "query");
		asking(AadstsError.RESPONSE_TYPE_NOT_ALLOWED, "response_type", "id_token token");
		asking(AadstsError.RESPONSE_TYPE_UNKNOWN, "response_type", "banana");
		asking(AadstsError.SCOPE_NOT_FOUND, "scope", "openid Orders.Fly");
		asking(AadstsError.UNSUPPORTED_VALUE, "prompt", "banana");
		at(AadstsError.APPLICATION_NOT_FOUND, "common", "client_id", "00000000-0000-4000-8000-000000000000");
		at(AadstsError.NOT_FOR_ORGANISATIONS, Names.CONTOSO, "client_id", RegistrationsWithMore.PERSONAL);
		at(AadstsError.NOT_FOR_PERSONAL_ACCOUNTS, "consumers", "client_id", RegistrationsWithMore.CLUB);
		at(AadstsError.NOT_MULTI_TENANT, "common", "client_id", Names.DAEMON_WITHOUT_ROLE);
		at(AadstsError.TENANT_NAME_INVALID, "nowhere");
		at(AadstsError.TENANT_NOT_FOUND, "nowhere.example");
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		return this.all;
	}

	private void asking(AadstsError error, String... changes) {
		at(error, Names.CONTOSO, changes);
	}

	private void at(AadstsError error, String tenant, String... changes) {
		this.all.put(error, () -> new Browser(this.mvc).authorize(tenant, changes));
	}

}
