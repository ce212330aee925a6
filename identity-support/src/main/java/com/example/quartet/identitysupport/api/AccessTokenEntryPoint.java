package com.example.quartet.identitysupport.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.keys.KeysUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells a caller without a token where to get one, and a caller whose token is refused
 * why: all checks in development, the failed ones in production.
 */
class AccessTokenEntryPoint implements AuthenticationEntryPoint {

	private static final Logger log = LoggerFactory.getLogger(AccessTokenEntryPoint.class);

	private static final String SCHEME = "Bearer ";

	private static final String RETRY_AFTER_SECONDS = "5";

	private final String authorizationUri;

	private final AccessTokenValidator validator;

	private final boolean explainRefusals;

	private final BearerProblemWriter problems;

	AccessTokenEntryPoint(String authorizationUri, AccessTokenValidator validator, boolean explainRefusals,
			BearerProblemWriter problems) {
		this.authorizationUri = authorizationUri;
		this.validator = validator;
		this.explainRefusals = explainRefusals;
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (NestedExceptionUtils.getRootCause(reason) instanceof KeysUnavailableException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			this.problems.write(request, response, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
					"No token can be checked now, since the identity provider does not answer. Try again soon."));
			return;
		}
		Map<String, String> challenge = new LinkedHashMap<>();
		challenge.put("authorization_uri", this.authorizationUri);
		HttpStatus status = HttpStatus.UNAUTHORIZED;
		List<TokenCheck> checks = checks(request, reason);
		String detail = "This request needs an access token in its Authorization header.";
		if (reason instanceof OAuth2AuthenticationException refusal) {
			OAuth2Error error = refusal.getError();
			status = (error instanceof BearerTokenError bearer) ? bearer.getHttpStatus() : status;
			detail = HeaderText.printable(reason(refusal, checks));
			challenge.put("error", error.getErrorCode());
			challenge.put("error_description", detail);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		if (this.explainRefusals && !checks.isEmpty()) {
			problem.setProperty("checks", checks);
		}
		this.problems.write(request, response, challenge, problem);
	}

	private List<TokenCheck> checks(HttpServletRequest request, AuthenticationException reason) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (!(reason instanceof InvalidBearerTokenException) || header == null) {
			return List.of();
		}
		boolean signed = reason.getCause() instanceof JwtValidationException;
		List<TokenCheck> checks = this.validator.explain(header.substring(SCHEME.length()), signed);
		log.info("Checks of the token: {}", checks);
		return checks;
	}

	private static String reason(OAuth2AuthenticationException refusal, List<TokenCheck> checks) {
		if (refusal.getCause() instanceof JwtValidationException invalid) {
			return invalid.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; "));
		}
		return checks.stream()
			.map(TokenCheck::refusal)
			// of such a token, a bad signature is not what went wrong
			.filter(AccessTokenAudienceValidator.GRAPH_TOKEN_REFUSAL::equals)
			.findFirst()
			// without the words that Spring Security puts before it
			.orElseGet(
					() -> String.valueOf(refusal.getError().getDescription()).replaceFirst("^An error .*? Jwt: ", ""));
	}

}
