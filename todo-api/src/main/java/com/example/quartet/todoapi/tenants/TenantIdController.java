package com.example.quartet.todoapi.tenants;

import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells our own daemon which organisations are connected, so that it reminds their people
 * too, and nothing else about them.
 */
@RestController
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class TenantIdController {

	private final ConnectedTenants tenants;

	private final IdentityProperties identity;

	TenantIdController(ConnectedTenants tenants, IdentityProperties identity) {
		this.tenants = tenants;
		this.identity = identity;
	}

	@GetMapping("/api/runs/tenants")
	TenantIdList list(@AuthenticationPrincipal Jwt token) {
		// an administrator of a customer assigns the roles in their own tenant
		if (!this.identity.isHome(token.getClaimAsString("tid"))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN,
					"Only the organisation that runs this API learns which others are connected.");
		}
		return new TenantIdList(this.tenants.all().stream().map(ConnectedTenant::tid).toList());
	}

	/**
	 * The tenants, by their ids.
	 *
	 * @param items in no order that counts
	 */
	record TenantIdList(List<String> items) {
	}

}
