package com.example.identityemulator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.token.ClaimReader;
import com.example.identityemulator.token.IdTokens;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says who a token is about, to those who hold one for Microsoft Graph.
 */
@RestController
class UserInfoController {

	private final Directory directory;

	private final GraphTokens tokens;

	private final PublicAddresses addresses;

	UserInfoController(Directory directory, GraphTokens tokens, PublicAddresses addresses) {
		this.directory = directory;
		this.tokens = tokens;
		this.addresses = addresses;
	}

	@RequestMapping(path = "/oidc/userinfo", method = { RequestMethod.GET, RequestMethod.POST })
	ResponseEntity<Map<String, Object>> userInfo(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String header,
			@RequestParam(name = "access_token", defaultValue = "") String parameter) {
		String token = header.isEmpty() ? parameter : GraphTokens.of(header);
		return this.tokens.claims(token)
			.flatMap(this::about)
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
				.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
				.build());
	}

	private Optional<Map<String, Object>> about(JWTClaimsSet claims) {
		Optional<AppRegistration> client = Optional.ofNullable(ClaimReader.text(claims, "appid"))
			.flatMap(this.directory::application);
		return ClaimReader.oid(claims)
			.flatMap(this.directory::user)
			.flatMap((user) -> client.map((app) -> about(user, app)));
	}

	private Map<String, Object> about(User user, AppRegistration client) {
		Map<String, Object> answer = new LinkedHashMap<>();
		// the same as in the client's ID token
		answer.put("sub", IdTokens.subject(user, client));
		answer.put("name", user.displayName());
		answer.put("given_name", user.givenName());
		answer.put("family_name", user.surname());
		answer.put("picture", this.addresses.url("/v1.0/me/photo/$value"));
		answer.put("email", user.mail());
		return answer;
	}

}
