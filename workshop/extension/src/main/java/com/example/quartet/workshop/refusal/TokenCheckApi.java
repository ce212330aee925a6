package com.example.quartet.workshop.refusal;

import java.util.List;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.workshop.Workshop;

import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Asks todo-api what its checks find in a token that is not the caller's own.
 */
interface TokenCheckApi {

	/** Takes a token as plain text. */
	String PATH = Workshop.PATH + "token-checks";

	@PostExchange(url = PATH, contentType = MediaType.TEXT_PLAIN_VALUE)
	@ClientRegistrationId("entra")
	List<TokenCheck> checks(@RequestBody String token);

}
