package com.example.quartet.downstreamapi;

import java.util.Map;

import com.example.quartet.identitysupport.TenantAdmission;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Lets in the people of every organisation that todo-api lets in: a token that was issued
 * to todo-api on behalf of a person shows that it has accepted a token of theirs, by its
 * own table, which this API need not read.
 */
@Component
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class TodoApiAdmission implements TenantAdmission {

	private final String todoApi;

	TodoApiAdmission(@Value("${quartet.todo-api.client-id}") String todoApi) {
		this.todoApi = todoApi;
	}

	// version 1.0 tokens name the client appid, version 2.0 tokens azp
	@Override
	public boolean admits(Jwt token) {
		Map<String, Object> claims = token.getClaims();
		Object client = "1.0".equals(claims.get("ver")) ? claims.get("appid") : claims.get("azp");
		return claims.containsKey("scp") && this.todoApi.equals(client);
	}

}
