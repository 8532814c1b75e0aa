import { expect, test } from 'vitest'
import { decode, encode } from '../../../src/app/share/codec.ts'
import { goldenStates } from './golden-states.ts'

/** Links that people have bookmarked: they open for ever, whatever becomes of the code that wrote them. */
const golden = {
  empty: '#1IAwAAAAAA',
  python: '#1rCQ-shQPuz2DsEqG6Ehwv-vIKUK4ApHLN1iqU5ihxuIMdDG6bgbjqsVQoMHFCzTwHaHuUCAAKPxdC',
  everything:
    '#11LhVjLqsIwEN0L_YlZ59bUWrkEF3dxdSX4AaWLIKEWWizxgUX8Fv_CH_DD4plU8Yl218nMySQhkzPnE9cILo2uybHRIM1mq6u6NJyhiv7agqLkra8N_HTD4Wg6DtoCNC-Cjv9zO9Kk0pTeg5GIeniW-ctESrilqDQkZJhkmaCZj-SNujJKuMd99sTDasplN7en4-lgQiyZRC9pkSTHFqQiQaVHAGWC5PCz0uiUCB0SMcL_BGf1C4OxdoHmHjGQVmJBNSlOZL3talsN-vCwsHCpnYH0EkQQQH5hgvDDtfGgUEleV4_xfA7ZoFggF9rwjLoBCOwNEt-7B0XJPShK7pnGu3v9JUpCedVg2BDLcNBxpqpXjTsD3RWMM',
  unicode:
    '#1rGQ83bRgbA6uHZ9KXP5qx5sWqewqHtCof35B1en3x4W8rhlSDuh_kTNn-YP3Hlo4ZeBLUcJPN2QYMCuKx-u38_iM8AIt7v3g9t94DGMGyVzq1U4voPHNBQsjLUUSpTslIC5v8SYHujWKn2P3A4pCi_JD8-vuL_2w0N_y_surD7Yt_F9v8Xtl_Ye2HDxfYLW4H0jgtbAQDv0x_',
  change: '#1pCQ-8hILyL0Y7E0nD8X60EHEUwrP2PLvMfeSzA0FTPgOs_yuDIf_DgyH-s_RM8TiDclAUAynyzL',
  textChange: '#1Yg-Rtrv_VSsDhAIPa_wAAy70A',
} as const satisfies Record<keyof typeof goldenStates, string>

const names = Object.keys(golden) as (keyof typeof golden)[]

test.each(names)('the golden link of version 1 "%s" opens', (name) => {
  expect(decode(golden[name])).toEqual({ kind: 'ok', state: goldenStates[name] })
})

// Another compressor may find shorter forms; then this test goes, and the one above stays.
test.each(names)('"%s" is still written as it was', (name) => {
  expect(encode(goldenStates[name])).toBe(golden[name])
})
