package com.example.quartet.workshop.refusal;

import java.util.List;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.api.AccessTokenValidator;

import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the checks that decide about every request look at a token that a person pasted.
 */
@RestController
class TokenCheckApiController {

	private final AccessTokenValidator validator;

	private final JwtDecoder decoder;

	TokenCheckApiController(AccessTokenValidator validator, JwtDecoder decoder) {
		this.validator = validator;
		this.decoder = decoder;
	}

	@PostMapping(path = TokenCheckApi.PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
	List<TokenCheck> checks(@RequestBody String token) {
		return this.validator.explain(token, isSigned(token));
	}

	private boolean isSigned(String token) {
		try {
			this.decoder.decode(token);
			return true;
		}
		catch (JwtValidationException ex) {
			return true; // the claims come after the signature
		}
		catch (JwtException ex) {
			return false;
		}
	}

}
