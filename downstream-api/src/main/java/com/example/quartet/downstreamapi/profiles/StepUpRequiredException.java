package com.example.quartet.downstreamapi.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;

/**
 * The token is good, but not good enough for this: the answer says what the next one must
 * prove.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context">Authentication
 * context</a>
 */
class StepUpRequiredException extends ErrorResponseException {

	private static final String CLAIMS = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"%s\"}}}";

	StepUpRequiredException(String context, String authorizationUri) {
		super(HttpStatus.UNAUTHORIZED,
				ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "This needs a stronger sign-in."), null);
		String claims = Base64.getEncoder().encodeToString(CLAIMS.formatted(context).getBytes(StandardCharsets.UTF_8));
		getHeaders().set(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer realm=\"\", authorization_uri=\"%s\", error=\"insufficient_claims\", claims=\"%s\""
					.formatted(authorizationUri, claims));
	}

	/**
	 * The authentication contexts that the token proves.
	 * @param token the access token
	 * @return possibly none
	 */
	static List<String> proven(Jwt token) {
		return token.hasClaim("acrs") ? token.getClaimAsStringList("acrs") : List.of();
	}

}
