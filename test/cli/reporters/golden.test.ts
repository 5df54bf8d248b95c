import { expect, test } from 'vitest'
import { REPORTER_NAMES, type ReporterName } from '../../../src/cli/reporters/table.js'
import { sample } from './sample.js'
import { print } from './support.js'

const printed = (name: ReporterName) => print(name, sample, { width: 100 })

test('pretty', async () => {
  expect(await printed('pretty')).toMatchInlineSnapshot(`
    "error[shape/unknown-value] unknown value "favour"    corpus/may 3.ndjson:18232:57  #/stances/0/value
      18232 │ …"holder":"un","value":"favour","target":…
            │                        ^^^^^^^^ did you mean "favor"?
            = reportedly explain shape/unknown-value

    error[unresolved-reference] no record has the id "mayor-ota"
      at corpus/may 3.ndjson:18232:912  #/quotes/2/source
      18232 │ …"gloss":"大田 said so","source":"mayor-ota","mode":"direct"…
            │                                  ^^^^^^^^^^^
            = the most similar id is declared here: corpus/may 3.ndjson:18232:402  #/entities/4/id
            = reportedly explain unresolved-reference

    warning[house-style] the headline ends in a full stop    kite-day.json:3:12  #/title
       = leave it out

    40 articles in 2 files, 1.2 MB
    ✖ 2 errors in 2 of 40 articles, 1 warning"
  `)
})

test('concise', async () => {
  expect(await printed('concise')).toMatchInlineSnapshot(`
    "corpus/may 3.ndjson:18232:57: error[shape/unknown-value] unknown value "favour" (did you mean "favor"?) #/stances/0/value
    corpus/may 3.ndjson:18232:912: error[unresolved-reference] no record has the id "mayor-ota" #/quotes/2/source
    kite-day.json:3:12: warning[house-style] the headline ends in a full stop (leave it out) #/title
    ✖ 2 errors in 2 of 40 articles, 1 warning"
  `)
})

test('json', async () => {
  expect(await printed('json')).toBe(JSON.stringify(sample, null, 2))
})

test('ndjson', async () => {
  expect(await printed('ndjson')).toMatchInlineSnapshot(`
    "{"type":"diagnostic","code":"shape/unknown-value","severity":"error","message":"unknown value \\"favour\\"","hint":"did you mean \\"favor\\"?","pointer":"/stances/0/value","value":"favour","article":"harbour-vote","location":{"file":"corpus/may 3.ndjson","line":18232,"column":57,"byte":90412},"frame":{"before":"…\\"holder\\":\\"un\\",\\"value\\":","marked":"\\"favour\\"","after":",\\"target\\":…"},"fingerprint":"AAAAAAAAAAA"}
    {"type":"diagnostic","code":"unresolved-reference","severity":"error","message":"no record has the id \\"mayor-ota\\"","pointer":"/quotes/2/source","value":"mayor-ota","article":"harbour-vote","location":{"file":"corpus/may 3.ndjson","line":18232,"column":912,"byte":91267},"frame":{"before":"…\\"gloss\\":\\"大田 said so\\",\\"source\\":","marked":"\\"mayor-ota\\"","after":",\\"mode\\":\\"direct\\"…"},"related":[{"message":"the most similar id is declared here","pointer":"/entities/4/id","location":{"file":"corpus/may 3.ndjson","line":18232,"column":402,"byte":90757}}],"fingerprint":"BBBBBBBBBBB"}
    {"type":"diagnostic","code":"house-style","severity":"warning","message":"the headline ends in a full stop","hint":"leave it out","pointer":"/title","location":{"file":"kite-day.json","line":3,"column":12,"byte":40},"fingerprint":"CCCCCCCCCCC"}
    {"type":"summary","reportVersion":1,"versions":{"reportedly":"1.0.0","schema":1,"rules":["house-style","unresolved-reference"]},"complete":true,"failures":[],"read":{"articles":40,"invalid":2,"bytes":1234567,"texts":40,"files":2},"counts":{"error":2,"warning":1,"suppressed":0,"byCode":{"house-style":{"severity":"warning","count":1},"shape/unknown-value":{"severity":"error","count":1},"unresolved-reference":{"severity":"error","count":1}}},"limit":20}"
  `)
})

test('sarif', async () => {
  expect(await printed('sarif')).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "reportedly",
              "version": "1.0.0",
              "rules": [
                {
                  "id": "house-style",
                  "defaultConfiguration": {
                    "level": "warning"
                  }
                },
                {
                  "id": "shape/unknown-value",
                  "shortDescription": {
                    "text": "A value from a codelist is one of its values."
                  },
                  "help": {
                    "text": "reportedly explain shape/unknown-value"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "unresolved-reference",
                  "shortDescription": {
                    "text": "Every reference names a record or an agent that exists."
                  },
                  "help": {
                    "text": "reportedly explain unresolved-reference"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                }
              ]
            }
          },
          "invocations": [
            {
              "executionSuccessful": true,
              "toolExecutionNotifications": []
            }
          ],
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "shape/unknown-value",
              "ruleIndex": 1,
              "level": "error",
              "message": {
                "text": "unknown value \\"favour\\" (did you mean \\"favor\\"?)"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "corpus/may%203.ndjson"
                    },
                    "region": {
                      "startLine": 18232,
                      "startColumn": 57,
                      "endColumn": 65
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/stances/0/value"
                    }
                  ]
                }
              ],
              "relatedLocations": [],
              "partialFingerprints": {
                "reportedly/v1": "AAAAAAAAAAA"
              },
              "properties": {
                "article": "harbour-vote"
              }
            },
            {
              "ruleId": "unresolved-reference",
              "ruleIndex": 2,
              "level": "error",
              "message": {
                "text": "no record has the id \\"mayor-ota\\""
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "corpus/may%203.ndjson"
                    },
                    "region": {
                      "startLine": 18232,
                      "startColumn": 912,
                      "endColumn": 923
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/quotes/2/source"
                    }
                  ]
                }
              ],
              "relatedLocations": [
                {
                  "id": 0,
                  "message": {
                    "text": "the most similar id is declared here"
                  },
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "corpus/may%203.ndjson"
                    },
                    "region": {
                      "startLine": 18232,
                      "startColumn": 402
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/entities/4/id"
                    }
                  ]
                }
              ],
              "partialFingerprints": {
                "reportedly/v1": "BBBBBBBBBBB"
              },
              "properties": {
                "article": "harbour-vote"
              }
            },
            {
              "ruleId": "house-style",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "the headline ends in a full stop (leave it out)"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "kite-day.json"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 12
                    }
                  },
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "/title"
                    }
                  ]
                }
              ],
              "relatedLocations": [],
              "partialFingerprints": {
                "reportedly/v1": "CCCCCCCCCCC"
              }
            }
          ]
        }
      ]
    }"
  `)
})

test('github', async () => {
  expect(await printed('github')).toMatchInlineSnapshot(`
    "::error file=corpus/may 3.ndjson,line=18232,col=57,title=shape/unknown-value::unknown value "favour" (did you mean "favor"?) #/stances/0/value
    ::error file=corpus/may 3.ndjson,line=18232,col=912,title=unresolved-reference::no record has the id "mayor-ota" #/quotes/2/source
    ::warning file=kite-day.json,line=3,col=12,title=house-style::the headline ends in a full stop (leave it out) #/title
    ::notice title=reportedly::✖ 2 errors in 2 of 40 articles, 1 warning"
  `)
})

test('junit', async () => {
  expect(await printed('junit')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="reportedly">
    <testsuite name="corpus/may 3.ndjson" tests="2" failures="2" errors="0">
    <testcase classname="harbour-vote" name="shape/unknown-value">
    <failure message="unknown value &quot;favour&quot; (did you mean &quot;favor&quot;?)" type="error">
    corpus/may 3.ndjson:18232:57  #/stances/0/value
    </failure>
    </testcase>
    <testcase classname="harbour-vote" name="unresolved-reference">
    <failure message="no record has the id &quot;mayor-ota&quot;" type="error">
    corpus/may 3.ndjson:18232:912  #/quotes/2/source
    </failure>
    </testcase>
    </testsuite>
    <testsuite name="kite-day.json" tests="1" failures="0" errors="0">
    <testcase classname="kite-day.json" name="house-style">
    <system-out>
    warning: the headline ends in a full stop (leave it out) kite-day.json:3:12  #/title
    </system-out>
    </testcase>
    </testsuite>
    <testsuite name="reportedly" tests="1" failures="0" errors="0">
    <testcase classname="reportedly" name="complete">
    <system-out>
    ✖ 2 errors in 2 of 40 articles, 1 warning
    </system-out>
    </testcase>
    </testsuite>
    </testsuites>"
  `)
})

test('no reporter ends its text with a newline: whoever writes it does', async () => {
  for (const name of REPORTER_NAMES) expect(await printed(name)).not.toMatch(/\n$/)
})
