package com.example.quartet.identitysupport.api;

import java.util.Collections;
import java.util.List;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token is for one API: an API that accepts a token meant for another lets in every
 * application that ever held one.
 */
class AccessTokenAudienceValidator implements TokenValidator {

	/** Graph changes the nonce of the header before it verifies the signature. */
	static final String GRAPH_TOKEN_REFUSAL = "this is a Microsoft Graph token, it is not for this API: "
			+ "the nonce in its header lets Graph alone verify it";

	private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

	private final IdentityApiProperties api;

	AccessTokenAudienceValidator(IdentityApiProperties api) {
		this.api = api;
	}

	@Override
	public List<TokenCheck> check(Jwt token) {
		Object version = token.getClaims().get("ver");
		List<String> audience = token.getAudience();
		List<String> accepted = this.api.audiences(version);
		String expected = String.join(" or ", accepted);
		boolean meant = audience != null && !Collections.disjoint(audience, accepted);
		String refusal = (audience != null && audience.contains(GRAPH)) ? GRAPH_TOKEN_REFUSAL
				: "aud should be %s for a version %s token but is %s: ask for the scope %s/.default".formatted(expected,
						version, audience, this.api.appIdUri());
		return List.of(TokenCheck.of("aud", meant, expected, audience, refusal));
	}

}
