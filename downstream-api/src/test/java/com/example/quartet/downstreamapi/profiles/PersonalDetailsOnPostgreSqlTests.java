package com.example.quartet.downstreamapi.profiles;

import com.example.quartet.identitysupport.testing.PostgreSql;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgreSql.class)
class PersonalDetailsOnPostgreSqlTests extends PersonalDetailsTests {

}
