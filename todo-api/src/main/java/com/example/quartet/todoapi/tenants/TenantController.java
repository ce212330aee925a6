package com.example.quartet.todoapi.tenants;

import java.util.UUID;

import com.example.quartet.apisupport.InvalidFieldException;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Connects and removes organisations. Roles of any tenant would not do: a customer's
 * administrator gives them to whom they like, so that the caller has to be of the tenant
 * of those who run this.
 */
@RestController
@RequestMapping("/api/tenants")
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class TenantController {

	private static final Logger log = LoggerFactory.getLogger(TenantController.class);

	private final ConnectedTenants tenants;

	private final ConnectedTenantAdmission admission;

	private final IdentityProperties identity;

	TenantController(ConnectedTenants tenants, ConnectedTenantAdmission admission, IdentityProperties identity) {
		this.tenants = tenants;
		this.admission = admission;
		this.identity = identity;
	}

	@GetMapping
	TenantList list(@AuthenticationPrincipal Jwt token) {
		requireHome(token);
		return new TenantList(this.tenants.all(), this.tenants.latestEvents());
	}

	@GetMapping("/{tid}")
	ConnectedTenant find(@AuthenticationPrincipal Jwt token, @PathVariable UUID tid) {
		requireHome(token);
		return this.tenants.find(tid.toString()).orElseThrow(TenantController::notConnected);
	}

	@PutMapping("/{tid}")
	@ApiResponse(responseCode = "201", description = "Connected", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "It was connected before", useReturnTypeSchema = true)
	ResponseEntity<ConnectedTenant> connect(@AuthenticationPrincipal Jwt token, @PathVariable UUID tid,
			@RequestBody @Valid NewTenant by) {
		requireHome(token);
		if (IdentityProperties.CONSUMERS.equals(tid.toString())) {
			throw new InvalidFieldException("tid", "must be an organisation, not the personal accounts");
		}
		try {
			ConnectedTenant connected = this.tenants.connect(tid.toString(), by);
			this.admission.tableChanged();
			log.info("Tenant {} connected by its administrator {}", tid, by.administrator());
			return ResponseEntity.status(HttpStatus.CREATED).body(connected);
		}
		catch (DuplicateKeyException ex) {
			return ResponseEntity.of(this.tenants.find(tid.toString()));
		}
	}

	@DeleteMapping("/{tid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@AuthenticationPrincipal Jwt token, @PathVariable UUID tid) {
		requireHome(token);
		Caller caller = Caller.of(token);
		if (!this.tenants.remove(tid.toString(), caller)) {
			throw notConnected();
		}
		this.admission.tableChanged();
		log.info("Tenant {} removed by {}", tid, caller.oid());
	}

	private void requireHome(Jwt token) {
		if (!this.identity.isHome(token.getClaimAsString("tid"))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN,
					"Only the organisation that runs this API decides which others are let in.");
		}
	}

	private static ResponseStatusException notConnected() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "This organisation is not connected.");
	}

}
