package com.example.quartet.downstreamapi;

import com.example.quartet.identitysupport.testing.RefusesWrongTokens;

@ApiTest
class WrongTokensTests extends RefusesWrongTokens {

	@Override
	protected String path() {
		return "/api/me";
	}

}
