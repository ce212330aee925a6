package com.example.quartet.webapp.organisations;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import com.example.quartet.webapp.api.NewOrganisation;
import com.example.quartet.webapp.api.Organisation;
import com.example.quartet.webapp.api.SiteTenantsApi;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTenantAdmissionTests implements SiteTenantsApi {

	private static final Jwt FRIDA = Jwt.withTokenValue("token")
		.header("alg", "RS256")
		.claim("tid", "fabrikam")
		.build();

	private final Set<String> connected = new HashSet<>();

	private final SiteTenantAdmission admission = new SiteTenantAdmission(this);

	private int calls;

	@Test
	void thatATenantIsConnectedIsRememberedUntilItIsRemovedHere() {
		this.connected.add("fabrikam");
		assertThat(this.admission.admits(FRIDA)).isTrue();
		this.connected.clear();
		assertThat(this.admission.admits(FRIDA)).isTrue();
		assertThat(this.calls).isOne();
		this.admission.forget("fabrikam");
		assertThat(this.admission.admits(FRIDA)).isFalse();
	}

	@Test
	void thatATenantIsNotConnectedIsNotRemembered() {
		assertThat(this.admission.admits(FRIDA)).isFalse();
		this.connected.add("fabrikam");
		assertThat(this.admission.admits(FRIDA)).isTrue();
	}

	@Override
	public Organisation find(String tid) {
		this.calls++;
		if (!this.connected.contains(tid)) {
			throw HttpClientErrorException.create(HttpStatus.NOT_FOUND, "", HttpHeaders.EMPTY, new byte[0], null);
		}
		return connect(tid, new NewOrganisation("frida", null));
	}

	@Override
	public Organisation connect(String tid, NewOrganisation by) {
		return new Organisation(tid, Instant.EPOCH, by.administrator(), by.administratorName());
	}

}
