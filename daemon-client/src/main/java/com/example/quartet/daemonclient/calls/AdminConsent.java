package com.example.quartet.daemonclient.calls;

import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the administrator of a tenant lets this application in.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent">Admin
 * consent</a>
 */
@Component
class AdminConsent {

	private final IdentityProperties identity;

	private final DaemonProperties settings;

	private final String clientId;

	AdminConsent(IdentityProperties identity, DaemonProperties settings,
			@Value("${quartet.identity.client.id}") String clientId) {
		this.identity = identity;
		this.settings = settings;
		this.clientId = clientId;
	}

	String address(String tenant) {
		return UriComponentsBuilder.fromUriString(this.identity.authority())
			.pathSegment(tenant, "adminconsent")
			.queryParam("client_id", this.clientId)
			.queryParam("redirect_uri", this.settings.consentReturn())
			.toUriString();
	}

	String request(String api, String tenant) {
		return "have an administrator grant application %s the app role %s of %s: %s".formatted(this.clientId,
				this.settings.apis().get(api).role(), api, address(tenant));
	}

}
