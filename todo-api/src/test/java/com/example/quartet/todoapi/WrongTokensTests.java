package com.example.quartet.todoapi;

import com.example.quartet.identitysupport.testing.RefusesWrongTokens;

@ApiTest
class WrongTokensTests extends RefusesWrongTokens {

	@Override
	protected String path() {
		return "/api/todos";
	}

}
