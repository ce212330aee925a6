package com.example.identityemulator.token.grant;

import com.example.identityemulator.protocol.Form;
import jakarta.servlet.http.HttpServletRequest;

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
 * The one request of version 1.0 that is emulated: an application asks for a token of its
 * own, and names the API by {@code resource}.
 */
@RestController
class Version1TokenController {

	private final TokenController version2;

	Version1TokenController(TokenController version2) {
		this.version2 = version2;
	}

	@PostMapping(path = "/{tenant}/oauth2/token", params = { "grant_type=client_credentials", "resource" })
	ResponseEntity<Version1TokenResponse> token(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			HttpServletRequest http) {
		String resource = new Form(parameters).require("resource");
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>(parameters);
		form.set("scope", resource + "/.default");
		ResponseEntity<TokenResponse> answer = this.version2.token(tenant, form, authorization, null, http);
		return new ResponseEntity<>(Version1TokenResponse.of(answer.getBody(), resource), answer.getHeaders(),
				answer.getStatusCode());
	}

}
