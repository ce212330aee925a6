package com.example.quartet.identitysupport.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Tells a caller whose token is good but opens too little which permission is missing.
 */
class PermissionAccessDeniedHandler implements AccessDeniedHandler {

	private final BearerProblemWriter problems;

	PermissionAccessDeniedHandler(BearerProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		Map<String, String> challenge = new LinkedHashMap<>();
		String detail = "This API serves nothing at this address by this method.";
		if (reason instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof PermissionDecision decision) {
			detail = decision.sentence();
			challenge.put("error", "insufficient_scope");
			if (!decision.missingScopes().isEmpty()) {
				challenge.put("scope", String.join(" ", decision.missingScopes()));
			}
		}
		challenge.put("error_description", detail);
		this.problems.write(request, response, challenge,
				ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail));
	}

}
