package com.example.identityemulator.token.grant;

import java.util.List;
import java.util.Locale;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.client.ClientAuthentication;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one door for every grant: find out who asks, then leave it to the grant.
 */
@RestController
class TokenController {

	private final Directory directory;

	private final ClientAuthentication clients;

	private final List<TokenGrant> grants;

	TokenController(Directory directory, ClientAuthentication clients, List<TokenGrant> grants) {
		this.directory = directory;
		this.clients = clients;
		this.grants = grants;
	}

	@PostMapping("/{tenant}/oauth2/v2.0/token")
	ResponseEntity<TokenResponse> token(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			@RequestHeader(name = HttpHeaders.ORIGIN, required = false) String origin, HttpServletRequest http) {
		Form form = new Form(inBody(parameters, http)).requireEachOnce();
		Authority authority = Authority.of(tenant, this.directory);
		String grantType = form.require("grant_type");
		TokenGrant grant = this.grants.stream()
			.filter((candidate) -> candidate.answersTo(grantType))
			.findFirst()
			.orElseThrow(() -> new AadstsException(AadstsError.GRANT_TYPE_UNKNOWN, grantType));
		ClientAuthentication.Client client = this.clients.authenticate(authority, form, authorization);
		Journal.note("%s proved itself by: %s".formatted(client.app(), client.proof().name().toLowerCase(Locale.ROOT)));
		TokenResponse answer = grant
			.redeem(new TokenRequest(authority, client.app(), client.proof(), form, origin != null));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.PRAGMA, "no-cache")
			.body(answer);
	}

	/**
	 * Addresses end up in logs, so what stands there does not count, least of all a
	 * secret.
	 */
	private MultiValueMap<String, String> inBody(MultiValueMap<String, String> parameters, HttpServletRequest http) {
		MultiValueMap<String, String> body = new LinkedMultiValueMap<>(parameters);
		URLUtils.parseParameters(http.getQueryString()).keySet().forEach(body::remove);
		return body;
	}

}
