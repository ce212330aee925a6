package com.example.quartet.webapp.connect;

import java.util.List;
import java.util.Set;

import com.example.quartet.webapp.api.NewOrganisation;
import com.example.quartet.webapp.api.SiteTenantsApi;
import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import com.example.quartet.webapp.signin.TenantSignUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Connects an organisation when three things meet in one browser: the answer of a consent
 * that was begun there, a token of that tenant, and an administrator of it who signs in.
 * The answer alone, which anyone can write, connects nothing.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference">Template
 * ids of directory roles</a>
 */
@Component
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class ConnectionSignUp implements TenantSignUp {

	/** Who may consent for an organisation. */
	static final Set<String> CONSENTING_ROLES = Set.of(
			// Global Administrator
			"62e90394-69f5-4237-9190-012177145e10",
			// Privileged Role Administrator
			"e8611ab8-c189-46e8-94e1-60213ab1f814",
			// Application Administrator
			"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
			// Cloud Application Administrator
			"158c047a-c907-4556-b7ef-446551a6b5f7");

	private static final Logger log = LoggerFactory.getLogger(ConnectionSignUp.class);

	private static final String PROOF = "proof";

	private static final int NAME_LENGTH = 256;

	private final SiteTenantsApi api;

	private final RoundTripCookies roundTrips;

	ConnectionSignUp(SiteTenantsApi api, RoundTripCookies roundTrips) {
		this.api = api;
		this.roundTrips = roundTrips;
	}

	/**
	 * Where a sign-in has to lead for the organisation to be connected by it.
	 */
	PageAddress begin(String tid, HttpServletRequest request, HttpServletResponse response) {
		String proof = this.roundTrips.begin(new PendingConnection(tid), request, response);
		return new PageAddress("/connect/welcome?" + PROOF + "=" + proof);
	}

	@Override
	public Result finish(Jwt idToken, PageAddress wanted, HttpServletRequest request, HttpServletResponse response) {
		String proof = UriComponentsBuilder.fromUriString(wanted.address()).build().getQueryParams().getFirst(PROOF);
		String tid = idToken.getClaimAsString("tid");
		PendingConnection connection = this.roundTrips.find(PendingConnection.class, proof, request);
		if (connection == null || !connection.tid().equals(tid)) {
			return Result.NOT_BEGUN;
		}
		if (!isAdministrator(idToken)) {
			log.info("Tenant {} is not connected, since wids of its ID token is {}", tid,
					idToken.getClaims().get("wids"));
			return Result.NOT_AN_ADMINISTRATOR;
		}
		this.api.connect(tid, new NewOrganisation(idToken.getClaimAsString("oid"), name(idToken)));
		this.roundTrips.end(PendingConnection.class, proof, request, response);
		return Result.SIGNED_UP;
	}

	private static boolean isAdministrator(Jwt idToken) {
		return idToken.getClaims().get("wids") instanceof List<?> roles
				&& roles.stream().anyMatch((role) -> CONSENTING_ROLES.contains(String.valueOf(role)));
	}

	private static @Nullable String name(Jwt idToken) {
		String name = idToken.getClaimAsString("name");
		return (name == null || name.length() <= NAME_LENGTH) ? name : name.substring(0, NAME_LENGTH);
	}

}
