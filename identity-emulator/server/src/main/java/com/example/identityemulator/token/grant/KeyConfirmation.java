package com.example.identityemulator.token.grant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key that an access token is bound to, where a client asks for proof of possession
 * ({@code token_type=pop}): the caller that presents the token has to sign with it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7800#section-3.4">RFC 7800, 3.4</a>
 */
final class KeyConfirmation {

	private KeyConfirmation() {
	}

	/**
	 * The cnf claim that a token request asks for, or none for a bearer token.
	 */
	static Optional<Map<String, Object>> askedBy(Form form) {
		String type = form.text("token_type").toLowerCase(Locale.ROOT);
		if (type.isEmpty() || type.equals("bearer")) {
			return Optional.empty();
		}
		if (!type.equals("pop")) {
			throw new AadstsException(AadstsError.UNSUPPORTED_VALUE, "token_type");
		}
		return Optional.of(Map.of("kid", keyId(form.require("req_cnf"))));
	}

	private static String keyId(String requested) {
		try {
			byte[] json = Base64.getUrlDecoder().decode(requested);
			JsonNode key = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8)).path("kid");
			if (key.isString()) {
				return key.asString();
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// falls through to the refusal
		}
		throw new AadstsException(AadstsError.INVALID_REQUEST,
				"The parameter 'req_cnf' must be base64url of a JSON object with a kid.");
	}

}
