package com.example.quartet.identitysupport.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A caller that is turned away learns why, in the header that clients read and in a body
 * that people read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 section 3</a>
 */
class BearerAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger log = LoggerFactory.getLogger(BearerAnswers.class);

	private static final String SCHEME = "Bearer ";

	private static final String SOON = "5"; // seconds

	private final String authorizationUri;

	private final TokenChecks checks;

	private final boolean tellChecks;

	private final JsonMapper json;

	/**
	 * Prepares what all answers have in common.
	 * @param authorizationUri where a client gets a token
	 * @param checks looks refused tokens over
	 * @param tellChecks whether callers learn what it saw, or the log alone
	 * @param json writes the bodies
	 */
	BearerAnswers(String authorizationUri, TokenChecks checks, boolean tellChecks, JsonMapper json) {
		this.authorizationUri = authorizationUri;
		this.checks = checks;
		this.tellChecks = tellChecks;
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (NestedExceptionUtils.getRootCause(reason) instanceof KeysUnavailable) {
			comeBack(request, response);
			return;
		}
		Map<String, String> challenge = new LinkedHashMap<>();
		challenge.put("authorization_uri", this.authorizationUri);
		HttpStatus status = HttpStatus.UNAUTHORIZED;
		String detail = "This request needs an access token in its Authorization header.";
		if (reason instanceof OAuth2AuthenticationException refusal) {
			OAuth2Error error = refusal.getError();
			status = (error instanceof BearerTokenError bearer) ? bearer.getHttpStatus() : status;
			detail = Refused.reason(refusal);
			challenge.put("error", error.getErrorCode());
			challenge.put("error_description", detail);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		explain(request, reason, problem);
		answer(request, response, challenge, problem);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		Map<String, String> challenge = new LinkedHashMap<>();
		String detail = "This API serves nothing at this address by this method.";
		if (reason instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof Verdict verdict) {
			detail = verdict.sentence();
			challenge.put("error", "insufficient_scope");
			if (!verdict.missingScopes().isEmpty()) {
				challenge.put("scope", String.join(" ", verdict.missingScopes()));
			}
		}
		challenge.put("error_description", detail);
		answer(request, response, challenge, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail));
	}

	private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
		write(request, response, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"No token can be checked now, since the identity platform does not answer. Try again soon."));
	}

	private void explain(HttpServletRequest request, AuthenticationException reason, ProblemDetail problem) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (reason instanceof InvalidBearerTokenException && header != null) {
			boolean signed = reason.getCause() instanceof JwtValidationException;
			List<TokenCheck> checks = this.checks.of(header.substring(SCHEME.length()), signed);
			log.info("Checks of the token: {}", checks);
			if (this.tellChecks) {
				problem.setProperty("checks", checks);
			}
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Map<String, String> challenge,
			ProblemDetail problem) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, header(challenge));
		write(request, response, problem);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
			throws IOException {
		log.info("{} for {} {}: {}", problem.getStatus(), request.getMethod(), request.getRequestURI(),
				problem.getDetail());
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

	private static String header(Map<String, String> challenge) {
		return challenge.entrySet()
			.stream()
			.map((parameter) -> "%s=\"%s\"".formatted(parameter.getKey(), parameter.getValue()))
			.collect(Collectors.joining(", ", "Bearer ", ""));
	}

}
