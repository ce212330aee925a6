package com.example.quartet.tenantsetup.register;

/**
 * An application as the tenant has it.
 *
 * @param file what it was made from
 * @param id its object id
 * @param appId its application id, which the tenant chose
 */
record RegisteredApplication(ApplicationFile file, String id, String appId) {

	String path() {
		return "/applications/" + this.id;
	}

}
