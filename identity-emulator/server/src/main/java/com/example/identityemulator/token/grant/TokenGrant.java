package com.example.identityemulator.token.grant;

/**
 * One way to get a token, named by its grant_type.
 */
interface TokenGrant {

	boolean answersTo(String grantType);

	TokenResponse redeem(TokenRequest call);

}
