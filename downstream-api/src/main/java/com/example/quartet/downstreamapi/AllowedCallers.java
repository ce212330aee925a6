package com.example.quartet.downstreamapi;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import com.example.quartet.identitysupport.IdentitySettings;
import com.example.quartet.identitysupport.InvalidSetting;
import com.example.quartet.identitysupport.api.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The applications this API lets in, by the id and issuer written in their tokens: the
 * same id comes from another tenant too, and means another's data there.
 *
 * @param callers each as an application id, an @ and the GUID of a tenant
 * @param settings tells the issuers of a tenant
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#access-control-lists">Access
 * control lists</a>
 */
record AllowedCallers(List<String> callers,
		IdentitySettings settings) implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Logger log = LoggerFactory.getLogger(AllowedCallers.class);

	private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	AllowedCallers {
		for (String caller : callers) {
			if (!caller.matches(GUID + "@" + GUID)) {
				throw new InvalidSetting("downstream-api.allowed-callers",
						"names '%s', but should list applications as <application id>@<tenant id>".formatted(caller));
			}
		}
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> caller,
			RequestAuthorizationContext request) {
		boolean allowed = caller.get().getPrincipal() instanceof Jwt token && isAllowed(token);
		return new AuthorityAuthorizationDecision(allowed, List.of()); // no scope or role
																		// would help
	}

	private boolean isAllowed(Jwt token) {
		Caller caller = Caller.of(token);
		String issuer = token.getClaimAsString("iss");
		boolean allowed = caller.appOnly() && this.callers.stream().anyMatch((entry) -> fits(entry, caller, issuer));
		log.info("Application {} of {} is {}on the list of allowed callers", caller.app(), issuer,
				allowed ? "" : "not ");
		return allowed;
	}

	private boolean fits(String entry, Caller caller, String issuer) {
		String tid = entry.substring(entry.indexOf('@') + 1);
		return entry.equals(caller.app() + "@" + tid) && (Objects.equals(issuer, this.settings.issuer(tid))
				|| Objects.equals(issuer, this.settings.issuerOfVersion1(tid)));
	}

}
