package com.example.quartet.identitysupport.keys;

import java.util.List;
import java.util.Objects;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A key may be one tenant's own: metadata for many tenants publishes the keys of all of
 * them, and each signs the tokens of its issuer alone.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signing-key-issuer">Validate
 * the signing key issuer</a>
 */
public class KeyIssuerValidator implements TokenValidator {

	private final ProviderKeySource keys;

	private final IdentityProperties settings;

	KeyIssuerValidator(ProviderKeySource keys, IdentityProperties settings) {
		this.keys = keys;
		this.settings = settings;
	}

	@Override
	public List<TokenCheck> check(Jwt token) {
		Object kid = token.getHeaders().get("kid");
		String tid = Objects.toString(token.getClaims().get("tid"), "{tid}");
		String issuer = this.keys.issuerOf(String.valueOf(kid)).replace("{tenantid}", tid);
		// a version 1.0 token names another issuer than the keys, which are published
		// once
		boolean own = issuer.isEmpty() || issuer.equals(this.settings.issuer(tid))
				|| issuer.equals(this.settings.issuerOfVersion1(tid));
		return List.of(TokenCheck.of("key issuer", own, issuer.isEmpty() ? "any" : issuer, this.settings.issuer(tid),
				"key %s signs the tokens of %s alone".formatted(kid, issuer)));
	}

}
