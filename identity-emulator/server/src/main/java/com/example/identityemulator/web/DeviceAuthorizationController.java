package com.example.identityemulator.web;

import java.util.LinkedHashMap;
import java.util.Map;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.DeviceCode;
import com.example.identityemulator.token.DeviceCodes;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a device the code that a person types elsewhere.
 */
@RestController
class DeviceAuthorizationController {

	private final Directory directory;

	private final DeviceCodes codes;

	private final PublicAddresses addresses;

	DeviceAuthorizationController(Directory directory, DeviceCodes codes, PublicAddresses addresses) {
		this.directory = directory;
		this.codes = codes;
		this.addresses = addresses;
	}

	@PostMapping("/{tenant}/oauth2/v2.0/devicecode")
	ResponseEntity<Map<String, Object>> start(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters) {
		Form form = new Form(parameters).requireEachOnce().requireShort();
		Authority authority = Authority.of(tenant, this.directory);
		AppRegistration client = authority.application(form.require("client_id"));
		String scope = form.require("scope");
		// a wrong scope is said now, not after the sign-in
		Scopes.parse(scope, client, this.directory);
		DeviceCode code = this.codes.start(authority, client, scope);
		String page = this.addresses.url("/devicelogin");
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("user_code", code.userCode());
		answer.put("device_code", code.deviceCode());
		answer.put("verification_uri", page);
		answer.put("expires_in", DeviceCodes.CODE_LIFETIME.toSeconds());
		answer.put("interval", 5);
		answer.put("message", "To sign in, use a web browser to open the page %s and enter the code %s to authenticate."
			.formatted(page, code.userCode()));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
	}

}
