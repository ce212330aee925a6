package com.example.quartet.daemonclient.access;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * One application, many tenants: each has its own token endpoint, and gives its own token
 * if its administrator has agreed.
 */
record TenantClientRegistrationRepository(ClientRegistrationRepository byApi,
		IdentityProperties identity) implements ClientRegistrationRepository {

	static String name(String api, String tenant) {
		return api + "@" + tenant;
	}

	@Override
	public ClientRegistration findByRegistrationId(String name) {
		String api = name.substring(0, name.indexOf('@'));
		String tenant = name.substring(name.indexOf('@') + 1);
		return ClientRegistration.withClientRegistration(this.byApi.findByRegistrationId(api))
			.registrationId(name)
			.tokenUri(this.identity.tokenUriOf(tenant))
			.build();
	}

}
